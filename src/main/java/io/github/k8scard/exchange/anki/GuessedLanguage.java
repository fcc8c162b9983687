package io.github.k8scard.exchange.anki;

import io.github.k8scard.deck.SnippetLanguage;
import java.util.regex.Pattern;

/** What a snippet looks like, where nobody said what it is written in. */
final class GuessedLanguage {
    private static final Pattern PROMPT = Pattern.compile("\\A(?:[$#>] |kubectl |helm |docker |crictl |curl )");
    private static final Pattern JSON = Pattern.compile("\\A\\s*[{\\[].*[}\\]]\\s*\\z", Pattern.DOTALL);
    private static final Pattern KEY = Pattern.compile("^ *(?:- )?[\\w./-]+:(?: |$)", Pattern.MULTILINE);

    private GuessedLanguage() {}

    static SnippetLanguage of(String snippet) {
        if (PROMPT.matcher(snippet).find()) {
            return SnippetLanguage.CONSOLE;
        }
        if (JSON.matcher(snippet).matches()) {
            return SnippetLanguage.JSON;
        }
        long keys = KEY.matcher(snippet).results().count();
        return 2 * keys > snippet.lines().count() ? SnippetLanguage.YAML : SnippetLanguage.TEXT;
    }
}
