package io.github.k8scard.exchange;

import io.github.k8scard.deck.Card;
import io.github.k8scard.deck.Choices;
import io.github.k8scard.deck.Deck;
import io.github.k8scard.deck.Difficulty;
import io.github.k8scard.deck.SnippetLanguage;
import io.github.k8scard.deck.TestCard;
import io.github.k8scard.deck.WrongChoice;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/** Decks that keep every rule and have in their texts what other programs take for something else. */
public final class HostileCards {
    private static final List<String> BEGINNINGS = List.of(
            "=HYPERLINK(\"https://a.b\";\"x\")",
            "=1+1",
            "+1",
            "-2 apples",
            "@SUM(A1)",
            "'=1",
            "''@x",
            "'",
            "\"",
            ",",
            ";",
            "“a”",
            "#N/A",
            "sep=;",
            "TRUE",
            "00123",
            "1e9",
            "日本語",
            "🙂",
            "`{{c1::x}}`",
            "`<b>`",
            "5 < 6 & 7 > 6",
            "$$x$$",
            "`\\(x\\)`",
            "％",
            "＝1",
            "x|y",
            "{a: b}",
            "\u200Fx");
    private static final List<String> ENDINGS = List.of("", "'", "\"", "\"\"", ",", ";", "=", " | x", "🙂", "`\\t`");
    private static final List<String> TAGS = List.of("a,b", "c\\", "\\,", "d e", "=1", "'x", "ü", "a::b");
    private static final List<String> LINES =
            List.of("- name: \"a\"", "  =1;2,3", "", "'=x", "a\\nb", "\"", "$ kubectl get <x> & y", "   ", "@x");

    private final SplittableRandom random;

    private HostileCards(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** A deck, the same for each seed. */
    public static Deck deck(long seed) {
        return new HostileCards(seed).deck();
    }

    private Deck deck() {
        List<Card> cards = new ArrayList<>();
        for (int i = random.nextInt(5); i >= 0; i--) {
            cards.add(card("card-" + i));
        }
        return new Deck("Hostile", "en", "nothing", cards);
    }

    private Card card(String id) {
        var card = new TestCard(id)
                .topic(random.nextBoolean() ? "=Pods" : "Nodes, \"all\"")
                .asks(text(), text())
                .difficulty(Difficulty.ofNumber(random.nextInt(1, 4)))
                .tags(TAGS.stream().filter(tag -> random.nextInt(3) == 0).toList());
        if (random.nextBoolean()) {
            card.explanation(text()).since(1, random.nextInt(100));
        }
        if (random.nextBoolean()) {
            card.recall(text()).reviewBy(LocalDate.of(2027, 1, 1).plusDays(random.nextInt(400)));
        }
        if (random.nextBoolean()) {
            card.snippet(List.of(SnippetLanguage.values()).get(random.nextInt(4)), snippet());
        }
        if (random.nextInt(3) > 0) {
            List<WrongChoice> wrong = new ArrayList<>();
            for (int i = random.nextInt(1, 4); i > 0; i--) {
                wrong.add(new WrongChoice(text() + " is " + i, why()));
            }
            card.choices(new Choices(text(), wrong));
        }
        return card.made();
    }

    private String text() {
        return BEGINNINGS.get(random.nextInt(BEGINNINGS.size())) + ENDINGS.get(random.nextInt(ENDINGS.size()));
    }

    private Optional<String> why() {
        return random.nextBoolean() ? Optional.of(text()) : Optional.empty();
    }

    private String snippet() {
        List<String> lines = new ArrayList<>(List.of("'=first"));
        for (int i = random.nextInt(6); i > 0; i--) {
            lines.add(LINES.get(random.nextInt(LINES.size())));
        }
        lines.set(0, List.of("=1", "- a", "  =2", "'", "'''=x", "$ ls").get(random.nextInt(6)));
        lines.add("last");
        return String.join("\n", lines);
    }
}
