package io.github.k8scard.browser;

import org.junit.jupiter.api.extension.RegisterExtension;

/** The main stories with the bot reached over HTTP. */
@BrowserTest
class CardOfTheDayTest implements CardStories {
    @RegisterExtension
    static final Stage STAGE = Stage.standard();

    @Override
    public Stage stage() {
        return STAGE;
    }
}
