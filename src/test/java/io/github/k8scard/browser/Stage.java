package io.github.k8scard.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import io.github.k8scard.app.demo.K8scardWorkspace;
import io.github.k8scard.app.demo.RunningSandbox;
import io.github.k8scard.deck.BigDeck;
import io.github.k8scard.deck.WrittenDeck;
import io.github.k8scard.sandbox.workspace.WorkspacePlan;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * One sandbox for a class of tests, and browser windows on it for each test. A test fails if its windows have logged an
 * error, or if the bot has broken a rule of Slack's.
 */
final class Stage implements BeforeAllCallback, AfterAllCallback, AfterEachCallback {
    private static final int WIDE = 1_100;
    private static final int HIGH = 760;
    private static final int PHONE_WIDE = 390;

    private final WorkspacePlan plan;
    private final Optional<Path> deck;
    private final List<BrowserContext> windows = new ArrayList<>();
    private final List<String> errors = new CopyOnWriteArrayList<>();
    private RunningSandbox sandbox;
    private Browser browser;

    private Stage(WorkspacePlan plan, Optional<Path> deck) {
        this.plan = plan;
        this.deck = deck;
    }

    /** With the deck that ships with the bot. */
    static Stage standard() {
        return new Stage(K8scardWorkspace.plan(), Optional.empty());
    }

    /** The same with the bot connected by Socket Mode. */
    static Stage overASocket() {
        return new Stage(K8scardWorkspace.plan().withSocketMode(), Optional.empty());
    }

    /** With a deck of 150 topics and 450 tags. */
    static Stage ofABigDeck() {
        return new Stage(K8scardWorkspace.plan(), Optional.of(BigDeck.file()));
    }

    /** With three cards, {@code pod-a} to {@code pod-c}, whose right choice is called Containers. */
    static Stage ofThreeCards() {
        WrittenDeck deck = WrittenDeck.ofItsOwnFile("Pods")
                .with("pod-a", "Pods", "What is A?")
                .with("pod-b", "Pods", "What is B?")
                .with("pod-c", "Pods", "What is C?")
                .save();
        return of(deck);
    }

    /** With the deck of a file that a test may write again. */
    static Stage of(WrittenDeck deck) {
        return new Stage(K8scardWorkspace.plan(), Optional.of(deck.file()));
    }

    /** With a deck of one card whose texts are full of markup. */
    static Stage hostile() {
        try {
            Path deck = Path.of(Stage.class.getResource("/hostile-deck.json").toURI());
            return new Stage(K8scardWorkspace.plan(), Optional.of(deck));
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    RunningSandbox sandbox() {
        return sandbox;
    }

    /** A window in which somebody uses the workspace. */
    Screen as(String member) {
        return open("/?as=" + member, WIDE, ColorScheme.LIGHT);
    }

    /** The same in the dark. */
    Screen inTheDarkAs(String member) {
        return open("/?as=" + member, WIDE, ColorScheme.DARK);
    }

    /** The same on a phone. */
    Screen onAPhoneAs(String member) {
        return open("/?as=" + member, PHONE_WIDE, ColorScheme.LIGHT);
    }

    Screen open(String path, int width, ColorScheme scheme) {
        return open(sandbox.address().resolve(path).toString(), width, scheme, errors);
    }

    private Screen open(String address, int width, ColorScheme scheme, List<String> into) {
        BrowserContext window = browser.newContext(
                new Browser.NewContextOptions().setViewportSize(width, HIGH).setColorScheme(scheme));
        windows.add(window);
        Page page = window.newPage();
        page.onConsoleMessage(message -> {
            if (List.of("error", "warning").contains(message.type())) {
                into.add(message.type() + ": " + message.text());
            }
        });
        page.onPageError(into::add);
        page.setDefaultTimeout((double) Chromium.PATIENCE.toMillis());
        page.setDefaultNavigationTimeout((double) Chromium.PATIENCE.toMillis());
        page.navigate(address);
        awaitDrawn(page);
        return new Screen(page, sandbox);
    }

    /** What is typed into a page that has not been drawn yet is lost. The gallery has no place to type. */
    private static void awaitDrawn(Page page) {
        PlaywrightAssertions.assertThat(page.locator("#composer textarea:disabled"))
                .hasCount(0);
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        browser = context.getRoot()
                .getStore(ExtensionContext.Namespace.create(Chromium.class))
                .getOrComputeIfAbsent(Chromium.class, type -> new Chromium(), Chromium.class)
                .browser();
        sandbox = new RunningSandbox(plan, deck);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        windows.forEach(BrowserContext::close);
        windows.clear();
        var logged = List.copyOf(errors);
        errors.clear();
        assertThat(logged).as("logged in the browser's console").isEmpty();
        assertThat(sandbox.slack().breaches()).isEmpty();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        if (sandbox != null) {
            sandbox.close();
        }
    }
}
