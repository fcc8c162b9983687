package io.github.k8scard.channel.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.github.k8scard.calendar.Schedule;
import io.github.k8scard.calendar.words.ScheduleWords;
import io.github.k8scard.channel.CardFilter;
import io.github.k8scard.channel.ChannelSettings;
import io.github.k8scard.channel.Mode;
import io.github.k8scard.channel.SettingsText;
import io.github.k8scard.deck.Card;
import io.github.k8scard.deck.CardGroup;
import io.github.k8scard.deck.Deck;
import io.github.k8scard.deck.DeckReader;
import io.github.k8scard.deck.Decks;
import io.github.k8scard.deck.Difficulty;
import io.github.k8scard.deck.Grouping;
import io.github.k8scard.deck.KubernetesVersion;
import io.github.k8scard.deck.TestCard;
import io.github.k8scard.deck.Topic;
import io.github.k8scard.words.Mistake;
import io.github.k8scard.words.Tidied;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsWordsTest {
    private static final Decks DECKS = new Decks(List.of(
            new Deck(
                    "Kubernetes flashcards",
                    "en",
                    "nothing",
                    List.of(
                            card("pv", "Storage", Difficulty.EASY, "storage", "cka"),
                            card("csi", "Storage", Difficulty.HARD, "csi"),
                            card("mount", "Pods", Difficulty.MEDIUM, "storage", "cka", "ckad"),
                            card("policy", "Network policies", Difficulty.MEDIUM, "cks", "network-security"),
                            card("dns", "Finding a Service", Difficulty.EASY, "dns"),
                            card("labels", "Labels, selectors & annotations", Difficulty.EASY),
                            card("roles", "RBAC", Difficulty.EASY, "rbac"))),
            new Deck(
                    "Mon Berlin house rules",
                    "en",
                    "nothing",
                    List.of(
                            card("on-call", "On call", Difficulty.EASY, "cka", "berlin"),
                            card("days", "Sunday", Difficulty.HARD, "weekend"),
                            card("servers", "From servers to containers", Difficulty.EASY)))));
    private static final Schedule NINE = new Schedule(
            LocalTime.of(9, 30), ZoneId.of("Europe/Paris"), EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY));
    private static final ChannelSettings SET = new ChannelSettings(
            Optional.of(NINE),
            Mode.QUIZ,
            new CardFilter(
                    Set.of(), Set.of("Pods"), Set.of("csi"), Set.of(Difficulty.MEDIUM), KubernetesVersion.of("1.30")));

    private static Card card(String id, String topic, Difficulty difficulty, String... tags) {
        return new TestCard(id)
                .topic(topic)
                .tags(List.of(tags))
                .difficulty(difficulty)
                .made();
    }

    private static SettingsWords.TypedSettings read(String typed) {
        return SettingsWords.parse(List.of(Tidied.of(typed).split("\\s+")), DECKS);
    }

    private static String settings(ChannelSettings set, String typed) {
        return SettingsText.of(applied(set, typed));
    }

    private static ChannelSettings applied(ChannelSettings set, String typed) {
        var read = read(typed);
        return set.with(read.schedule().insteadOf(set.schedule().orElseThrow()))
                .with(read.filter().appliedTo(set.filter()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "cks                                | only tagged cks",
                "CKA                                | only tagged cka",
                "cka cks                            | only tagged cka, cks",
                "cka, ckad and cks                  | only tagged cka, ckad, cks",
                "topic storage hard                 | only on Storage; only hard cards",
                "hard topic storage                 | only on Storage; only hard cards",
                "tag storage                        | only tagged storage",
                "tagged storage                     | only tagged storage",
                "topics: storage, pods              | only on Pods, Storage",
                "topics storage cks                 | only on Storage; only tagged cks",
                "about pods                         | only on Pods",
                "on storage                         | only on Storage",
                "network policies                   | only on Network policies",
                "network-policies easy              | only on Network policies; only easy cards",
                "network pol                        | only on Network policies",
                "policies                           | only on Network policies",
                "network security                   | only tagged network-security",
                "finding a service                  | only on Finding a Service",
                "from servers to containers         | only on From servers to containers",
                "labels selectors annotations       | only on Labels, selectors & annotations",
                "Labels, selectors & annotations    | only on Labels, selectors & annotations",
                "on call                            | only on On call",
                "easy medium                        | only easy and medium cards",
                "easy and hard cards                | only easy and hard cards",
                "only hard cards                    | only hard cards",
                "easy medium hard                   | ''",
                "kubernetes flashcards              | only from Kubernetes flashcards",
                "deck kubernetes                    | only from Kubernetes flashcards",
                "mon berlin house rules             | only from Mon Berlin house rules",
                "from mon berlin house rules        | only from Mon Berlin house rules",
                "house rules                        | only from Mon Berlin house rules",
                "k8s 1.35                           | for Kubernetes 1.35",
                "kubernetes 1.35                    | for Kubernetes 1.35",
                "Kubernetes version v1.35.2         | for Kubernetes 1.35",
                "k8s: 1.35                          | for Kubernetes 1.35",
                "k8s1.35                            | for Kubernetes 1.35",
                "v1.35                              | for Kubernetes 1.35",
                "for kubernetes 1.35 cks            | only tagged cks; for Kubernetes 1.35",
                "k8s any                            | ''",
                "all                                | ''",
                "all cards                          | ''",
                "all cks                            | only tagged cks",
                "cks all                            | only tagged cks",
                "rbac                               | only on RBAC",
                "tag rbac                           | only tagged rbac",
            })
    void names_and_versions_are_read_in_any_case_and_order(String typed, String filter) {
        var read = read(typed);
        assertThat(SettingsText.of(read.filter().appliedTo(CardFilter.ALL))).isEqualTo(filter);
        assertThat(read.schedule().insteadOf(NINE)).isEqualTo(NINE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "9:30 mon-fri Europe/Berlin cks             | on weekdays at 09:30 (Europe/Berlin); only tagged cks",
                "cks europe/berlin mon-fri 9:30             | on weekdays at 09:30 (Europe/Berlin); only tagged cks",
                "mon wed network policies new york 10am     | on Mon, Wed at 10:00 (America/New_York);"
                        + " only on Network policies",
                "network policies on mon and wed in tokyo   | on Mon, Wed at 09:30 (Asia/Tokyo);"
                        + " only on Network policies",
                "hard mon - fri topic storage               | on weekdays at 09:30 (Europe/Paris); only on Storage;"
                        + " only hard cards",
                "daily cks, k8s 1.35, easy, 9 am            | every day at 09:00 (Europe/Paris); only tagged cks;"
                        + " only easy cards; for Kubernetes 1.35",
                "fri mon berlin house rules 8:00            | on Fri at 08:00 (Europe/Paris);"
                        + " only from Mon Berlin house rules",
                "mon Europe/Berlin house rules 8:00         | on Mon at 08:00 (Europe/Berlin);"
                        + " only from Mon Berlin house rules",
                "new york pods 10am                         | on weekdays at 10:00 (America/New_York); only on Pods",
                "1.35 pm cks                                | on weekdays at 13:35 (Europe/Paris); only tagged cks",
                "sundays noon                               | on Sun at 12:00 (Europe/Paris)",
                "topic sunday                               | on weekdays at 09:30 (Europe/Paris); only on Sunday",
                "9:30 topic net                             | on weekdays at 09:30 (Europe/Paris);"
                        + " only on Network policies",
            })
    void a_schedule_may_stand_before_behind_and_around_them(String typed, String settings) {
        assertThat(settings(SET.with(CardFilter.ALL), typed)).isEqualTo(settings);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "10:00           | only on Pods; only tagged csi; only medium cards; for Kubernetes 1.30",
                "network pol cks | only on Network policies; only tagged cks; only medium cards; for Kubernetes 1.30",
                "easy            | only on Pods; only tagged csi; only easy cards; for Kubernetes 1.30",
                "k8s 1.36        | only on Pods; only tagged csi; only medium cards; for Kubernetes 1.36",
                "k8s any         | only on Pods; only tagged csi; only medium cards",
                "all topics      | only tagged csi; only medium cards; for Kubernetes 1.30",
                "topics: all     | only tagged csi; only medium cards; for Kubernetes 1.30",
                "any difficulty  | only on Pods; only tagged csi; for Kubernetes 1.30",
                "tags none       | only on Pods; only medium cards; for Kubernetes 1.30",
                "all             | ''",
                "all easy        | only easy cards",
                "all k8s 1.36    | for Kubernetes 1.36",
                "k8s 1.36 all    | for Kubernetes 1.36",
            })
    void named_values_replace_those_of_their_kind_and_all_else_stays(String typed, String filter) {
        assertThat(SettingsText.of(applied(SET, typed).filter())).isEqualTo(filter);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "storage        | “storage” could be Storage (topic, 2 cards) or storage (tag, 2 cards)."
                        + " Type topic Storage or tag storage.",
                "berlin         | “berlin” could be a tag, or a time, day or place. Type tag berlin or Europe/Berlin.",
                "sunday 9:30    | “sunday” could be a topic, or a time, day or place. Type topic Sunday or sundays.",
                "weekend        | “weekend” could be a tag, or a time, day or place. Type tag weekend.",
                "1.35           | “1.35” could be a time or a Kubernetes version. Type 1:35 or k8s 1.35.",
                "tag pods       | There is no tag “pods”, but a topic. Type topic Pods.",
                "cks stroage    | “stroage” is not a time, day, time zone, topic, tag or difficulty that I know."
                        + " Did you mean Storage or storage?",
                "ckz            | “ckz” is not a time, day, time zone, topic, tag or difficulty that I know."
                        + " Did you mean cka or cks?",
                "9:30 meduim    | “meduim” is not a time, day, time zone, topic, tag or difficulty that I know."
                        + " Did you mean medium?",
                "9:30 xyzzy     | “xyzzy” is not a time, day, time zone, topic, tag or difficulty that I know."
                        + " Type for example 09:30 mon-fri Europe/Berlin; /k8scard topics lists the topics.",
                "9:30 mon,xyzzy | “xyzzy” is not a time, day, time zone, topic, tag or difficulty that I know."
                        + " Type for example 09:30 mon-fri Europe/Berlin; /k8scard topics lists the topics.",
                "new yrok cks   | “new yrok” is not a time zone that I know. Did you mean America/New_York?",
                "Europe/Berlinn | “Europe/Berlinn” is not a time zone that I know. Did you mean Europe/Berlin?",
                "tuesdya cks    | “tuesdya” is not a day or a range of days. Write days like mon-fri, daily or"
                        + " mon,wed,fri.",
                "k8s 1          | “1” is not a Kubernetes version. Write it like k8s 1.35, or k8s any for all cards.",
                "k8s 135        | “135” is not a Kubernetes version. Write it like k8s 1.35, or k8s any for all cards.",
                "k8s            | After k8s, type a version or any, such as k8s 1.35.",
                "k8s 1.35 k8s 1.36 | Type one Kubernetes version, such as k8s 1.35.",
                "9:30 10:30 cks | Type one time for the card, not “9:30” and “10:30”; for example 09:30 mon-fri"
                        + " Europe/Berlin.",
            })
    void what_is_unknown_or_could_be_two_things_is_refused_with_what_to_type(String typed, String words) {
        assertThatThrownBy(() -> read(typed)).isInstanceOf(Mistake.class).hasMessage(words);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"9:30 from monday", "9:30 mon and", "cks and", "9:30 on", "9:30 from", "9:30 to cks", "topic"})
    void a_small_word_that_belongs_to_nothing_is_not_passed_over(String typed) {
        assertThatThrownBy(() -> read(typed))
                .isInstanceOf(Mistake.class)
                .hasMessageContaining("is not a time, day, time zone, topic, tag or difficulty that I know.");
    }

    @Test
    void what_the_settings_say_can_be_typed() {
        var random = new Random(7);
        for (int i = 0; i < 300; i++) {
            var schedule = new Schedule(
                    LocalTime.of(random.nextInt(24), random.nextInt(60)),
                    ZoneId.of(List.of("Europe/Berlin", "America/New_York", "Asia/Tokyo", "UTC")
                            .get(random.nextInt(4))),
                    Set.copyOf(some(List.of(DayOfWeek.values()), random, 1, 7)));
            var filter = new CardFilter(
                    Set.copyOf(some(DECKS.decks().stream().map(Deck::title).toList(), random, 0, 2)),
                    Set.copyOf(some(clear(DECKS.topics().stream().map(Topic::name)), random, 0, 3)),
                    Set.copyOf(some(clear(DECKS.tags().stream()), random, 0, 3)),
                    Set.copyOf(some(List.of(Difficulty.values()), random, 0, 2)),
                    random.nextBoolean() ? KubernetesVersion.of("1." + random.nextInt(60)) : Optional.empty());
            var wanted = new ChannelSettings(Optional.of(schedule), Mode.QUIZ, filter);
            String words = SettingsText.of(wanted);
            assertThat(applied(SET, "all " + words)).as(words).isEqualTo(wanted);
            assertThat(applied(SET, "all " + shuffled(words, random))).as(words).isEqualTo(wanted);
        }
    }

    /** Without names that are days or places as well, about which a member is asked. */
    private static List<String> clear(Stream<String> names) {
        return names.filter(name -> ScheduleWords.known(List.of(name.split(" ")), 0) == 0)
                .toList();
    }

    private static <T> List<T> some(Collection<T> all, Random random, int least, int most) {
        List<T> mixed = all.stream().collect(Collectors.toList());
        Collections.shuffle(mixed, random);
        return mixed.subList(0, least + random.nextInt(most - least + 1));
    }

    private static String shuffled(String words, Random random) {
        List<String> parts = Arrays.asList(words.split("; "));
        Collections.shuffle(parts, random);
        return String.join("; ", parts);
    }

    @Test
    void every_name_of_the_shipped_deck_can_be_typed_beside_a_schedule() {
        Decks shipped = Decks.of(DeckReader.read(Path.of("deck.json")));
        Stream<CardGroup> names = Stream.concat(
                shipped.topics().stream().map(topic -> new CardGroup(Grouping.TOPIC, topic.name())),
                shipped.tags().stream().map(tag -> new CardGroup(Grouping.TAG, tag)));
        assertThat(names).hasSizeGreaterThan(100).allSatisfy(name -> {
            for (String typed : List.of("mon-wed %s 9:30 New York", "%s daily", "9 am k8s 1.35 %s Europe/Berlin")) {
                String words = Tidied.of(String.format(typed, name.typed()));
                var read = SettingsWords.parse(List.of(words.split("\\s+")), shipped);
                assertThat(read.filter().names()).as(words).containsExactly(name);
            }
        });
    }

    @Test
    void as_many_words_as_slack_lets_through_are_answered_soon() {
        assertTimeoutPreemptively(
                Duration.ofSeconds(10),
                () -> assertThatThrownBy(() -> read("9:30" + " x".repeat(2_000)))
                        .isInstanceOf(Mistake.class)
                        .hasMessageStartingWith("“x x x"));
    }
}
