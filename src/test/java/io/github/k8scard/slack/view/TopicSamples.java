package io.github.k8scard.slack.view;

import io.github.k8scard.memory.Coverage;
import io.github.k8scard.memory.DeckCoverage;
import io.github.k8scard.memory.Mastery;
import io.github.k8scard.memory.Progress;
import java.util.List;
import java.util.stream.IntStream;

/** Topics to show, of small decks and of huge ones. */
final class TopicSamples {
    private TopicSamples() {}

    /** A small deck, of which nothing has been asked. */
    static DeckCoverage untouched() {
        return new DeckCoverage(
                new Coverage("", 0, 9),
                List.of(new Coverage("Small", 0, 9)),
                List.of(),
                List.of(new Coverage("etcd", 0, 4), new Coverage("RBAC *rules* & roles", 0, 5)),
                List.of());
    }

    /** Two decks, of which some has been asked. */
    static DeckCoverage begun() {
        return new DeckCoverage(
                new Coverage("", 7, 76),
                List.of(new Coverage("Kubernetes flashcards", 7, 70), new Coverage("Our <own> cluster", 0, 6)),
                List.of(new Coverage("etcd", 4, 4), new Coverage("Storage", 3, 18)),
                List.of(
                        new Coverage("3-tier apps", 0, 3),
                        new Coverage("Access in practice", 0, 4),
                        new Coverage("Admission control", 0, 4),
                        new Coverage("API server", 0, 4),
                        new Coverage("Cluster DNS", 0, 4),
                        new Coverage("Controller manager", 0, 4),
                        new Coverage("Ingress", 0, 4),
                        new Coverage("kube-proxy", 0, 4),
                        new Coverage("kubectl at work", 0, 4),
                        new Coverage("kubelet", 0, 4),
                        new Coverage("Network policies", 0, 5),
                        new Coverage("Pods *that* do not start", 0, 5),
                        new Coverage("Services", 0, 5)),
                IntStream.rangeClosed(1, 15)
                        .mapToObj(i -> new Coverage("tag-" + i, i % 3, 20 - i))
                        .toList());
    }

    /** As much as a deck of a great many cards has, with names that are as long as they may be. */
    static DeckCoverage huge(int topics, String filler) {
        List<Coverage> all = IntStream.range(0, topics)
                .mapToObj(i -> new Coverage(name(i, filler), i % 5, 1_000))
                .toList();
        return new DeckCoverage(
                new Coverage("", 100, topics * 1_000),
                IntStream.range(0, 8)
                        .mapToObj(i -> new Coverage("Deck " + i + filler.repeat(94), 3, 1_000))
                        .toList(),
                all.stream().filter(topic -> !topic.isAhead()).toList(),
                all.stream().filter(Coverage::isAhead).toList(),
                IntStream.range(0, 900)
                        .mapToObj(i -> new Coverage("tag-" + i + filler.repeat(33), 2, 9))
                        .toList());
    }

    /** The same for a member, of whose topics some are known, some begun and some not met. */
    static Progress progress(int topics, String filler) {
        List<Mastery> all = IntStream.range(0, topics)
                .mapToObj(i -> new Mastery(name(i, filler), new int[] {2, 1, 0}[i % 3], i % 3 == 2 ? 0 : 2, 2))
                .toList();
        return new Progress(
                topics,
                topics + 1,
                2 * topics,
                all.stream().filter(topic -> topic.met() > 0).toList(),
                all.stream().filter(topic -> topic.met() == 0).toList());
    }

    /** Each another, of 60 characters if there is something to fill them with. */
    private static String name(int number, String filler) {
        String words = (char) ('A' + number % 26) + "-topic " + number + filler.repeat(60);
        return words.substring(0, words.offsetByCodePoints(0, Math.min(60, words.codePointCount(0, words.length()))));
    }
}
