package io.github.k8scard.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import java.nio.file.Files;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@BrowserTest
class OwnDataTest {
    @RegisterExtension
    static final Stage STAGE = Stage.standard();

    @Test
    void a_member_exports_their_data_from_the_home_tab_and_downloads_the_file() throws Exception {
        Screen ada = STAGE.as("U0ADA");
        ada.page().locator("#places a").last().click();
        ada.button("Export my data").click();
        assertThat(ada.dialog()).containsText("It comes as a direct message from me in a moment.");
        ada.buttonIn(ada.dialog(), "Close").last().click();
        ada.page()
                .locator("#tabs a")
                .filter(new Locator.FilterOptions().setHasText("Messages"))
                .click();
        var link = ada.page().locator("a.file");
        assertThat(link).containsText("k8scard-export-");
        ada.picture("own-data");
        Download file = ada.page().waitForDownload(link::click);
        Assertions.assertThat(file.suggestedFilename()).matches("k8scard-export-\\d{4}-\\d\\d-\\d\\d\\.json");
        Assertions.assertThat(Files.readString(file.path())).contains("\"you\" : \"U0ADA\"");
    }
}
