package io.github.k8scard.exchange.anki;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.k8scard.deck.Card;
import io.github.k8scard.deck.Deck;
import io.github.k8scard.deck.SnippetLanguage;
import io.github.k8scard.exchange.DeckImport;
import io.github.k8scard.exchange.ImportSettings;
import io.github.k8scard.exchange.Imported;
import io.github.k8scard.exchange.ReadCards;
import io.github.k8scard.exchange.RowReport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Files that other programs made; the README beside them says how. */
class AnkiFixturesTest {
    private static final Path FOLDER = Path.of("src/test/resources/anki");
    private static final ImportSettings SETTINGS =
            new ImportSettings(Optional.empty(), Optional.of("Kubernetes"), Optional.of("https://kubernetes.io/docs/"));

    @Test
    void a_package_of_anki_becomes_a_deck() throws IOException {
        Path file = FOLDER.resolve("anki-2.1.15.apkg");
        Imported imported = imported(file, AnkiPackage.read(file));
        Deck deck = imported.deck().orElseThrow();
        assertThat(deck.title()).isEqualTo("Kubernetes");
        assertThat(deck.cards())
                .extracting(Card::topic)
                .containsExactly("Pods", "Pods", "Services", "Services", "Services", "Kubernetes");
        assertIsTheSame(deck.cards());
        Card missing = deck.cards().get(4);
        assertThat(missing.question()).isEqualTo("What is missing here?");
        assertThat(missing.snippet()).hasValueSatisfying(snippet -> {
            assertThat(snippet.language()).isEqualTo(SnippetLanguage.YAML);
            assertThat(snippet.text()).isEqualTo("kind: Service\nspec:\n  ports:\n  - port: 80");
        });
        assertThat(imported.rows().get(4).remarks())
                .containsExactly("Left out, since a card has at most 8 tags: i.", "Left out: a picture.");
        assertThat(imported.rows().get(5).remarks())
                .containsExactly("Its first field became the question and its second the answer; left out: “Picture”.");
    }

    @Test
    void text_of_anki_becomes_a_deck() throws IOException {
        Path file = FOLDER.resolve("anki-2.1.15-notes.txt");
        Imported imported = imported(file, AnkiText.read(file));
        assertThat(imported.deck()).hasValueSatisfying(deck -> assertIsTheSame(deck.cards()));
        assertThat(imported.remarks())
                .anySatisfy(remark -> assertThat(remark).contains("the last one was read as tags"));
    }

    @Test
    void a_package_of_another_program_becomes_a_deck() throws IOException {
        Path file = FOLDER.resolve("anki-apkg-export-4.0.3.apkg");
        Imported imported = imported(file, AnkiPackage.read(file));
        Deck deck = imported.deck().orElseThrow();
        assertThat(deck.title()).isEqualTo("Kubernetes networking");
        assertThat(deck.cards())
                .extracting(Card::id)
                .containsExactly("what-does-kube-proxy-watch", "which-port-does-dns-use");
        assertThat(deck.cards().get(0).tags()).containsExactly("kube-proxy", "two_words");
        assertThat(deck.cards().get(1).answer())
                .isEqualTo("53 ([DNS](https://kubernetes.io/docs/concepts/services-networking/dns-pod-service/))");
    }

    private static void assertIsTheSame(List<Card> cards) {
        assertThat(cards)
                .extracting(Card::question)
                .startsWith(
                        "What is the *smallest* unit that Kubernetes *deploys*?",
                        "`kubectl get po`",
                        "A [object] of type `NodePort` opens a port on each node.",
                        "A Service of type […] opens a port on each node.");
        assertThat(cards.get(0).answer())
                .isEqualTo("A Pod. See [Pods](https://kubernetes.io/docs/concepts/workloads/pods/) for more");
        assertThat(cards.get(0).source()).isEqualTo("https://kubernetes.io/docs/concepts/workloads/pods/");
        assertThat(cards.get(0).tags()).containsExactly("basics-units", "pods");
        assertThat(cards.get(2).tags()).containsExactly("services");
        assertThat(cards.get(3).answer()).isEqualTo("`NodePort`");
    }

    private static Imported imported(Path file, ReadCards read) {
        Imported imported = new DeckImport(SETTINGS).of(file, read);
        assertThat(imported.rows())
                .extracting(RowReport::faults)
                .allSatisfy(faults -> assertThat(faults).isEmpty());
        assertThat(imported.faults()).isEmpty();
        return imported;
    }
}
