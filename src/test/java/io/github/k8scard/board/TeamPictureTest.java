package io.github.k8scard.board;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.k8scard.board.TeamPicture.CardAnswers;
import io.github.k8scard.board.TeamPicture.Presence;
import io.github.k8scard.board.TeamPicture.Week;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TeamPictureTest {
    private static final LocalDate SUNDAY = LocalDate.of(2026, 11, 22);

    @Test
    void a_week_with_cards_counts_each_member_once_and_says_nothing_of_one_or_two() {
        var presences = new ArrayList<Presence>();
        for (String member : List.of("A", "B", "C")) {
            presences.add(new Presence(SUNDAY, member));
            presences.add(new Presence(SUNDAY.minusDays(3), member));
        }
        presences.add(new Presence(SUNDAY.plusDays(1), "A"));
        presences.add(new Presence(SUNDAY.plusDays(1), "B"));
        var closed = List.of(SUNDAY.minusDays(20), SUNDAY.minusDays(3));
        assertThat(TeamPicture.of(closed, presences, List.of(), TeamPictureTest::topic)
                        .weeks())
                .as("nothing was asked in the week of 9 November")
                .containsExactly(
                        new Week(SUNDAY.minusDays(20), Optional.of(0)),
                        new Week(SUNDAY.minusDays(6), Optional.of(3)),
                        new Week(SUNDAY.plusDays(1), Optional.empty()));
    }

    @Test
    void cards_are_told_below_30_and_above_95_percent() {
        var answers = new ArrayList<CardAnswers>();
        answers.addAll(answered("net-a", 29, 100));
        answers.addAll(answered("net-b", 30, 100));
        answers.addAll(answered("pod-c", 95, 100));
        answers.addAll(answered("pod-d", 96, 100));
        answers.addAll(answered("gone-e", 0, 100));
        var picture = TeamPicture.of(List.of(), List.of(), answers, TeamPictureTest::topic);
        assertThat(picture.tooHard()).extracting(CardTally::id).containsExactly("net-a");
        assertThat(picture.tooEasy()).extracting(CardTally::id).containsExactly("pod-d");
        assertThat(picture.weakTopics()).extracting(CardTally::id).containsExactly("net");
        assertThat(picture.weakTopics().get(0).hitRate()).isEqualTo(0.295);
    }

    @Test
    void nothing_is_said_of_what_fewer_than_three_answered_however_often() {
        var two = List.of(new CardAnswers("net-a", "A", 0, 9), new CardAnswers("net-a", "B", 0, 9));
        var picture = TeamPicture.of(List.of(), List.of(), two, TeamPictureTest::topic);
        assertThat(picture.tooHard()).isEmpty();
        assertThat(picture.weakTopics()).isEmpty();
        // a third one on another card of the topic makes the topic tell, not the cards
        var three = new ArrayList<>(two);
        three.add(new CardAnswers("net-b", "C", 0, 1));
        assertThat(TeamPicture.of(List.of(), List.of(), three, TeamPictureTest::topic)
                        .tooHard())
                .isEmpty();
        assertThat(TeamPicture.of(List.of(), List.of(), three, TeamPictureTest::topic)
                        .weakTopics())
                .hasSize(1);
    }

    @Test
    void the_hardest_card_is_the_one_that_fewest_knew_of_those_that_three_answered() {
        var two = new CardTally<>("two", 2, 0, 2);
        var half = new CardTally<>("half", 4, 2, 4);
        var third = new CardTally<>("third", 3, 1, 3);
        assertThat(CardTally.hardest(List.of(two, half, third))).hasValue(third);
        assertThat(CardTally.hardest(List.of(two, new CardTally<>("all", 5, 5, 5))))
                .isEmpty();
    }

    private static List<CardAnswers> answered(String card, int right, int scored) {
        var answers = new ArrayList<CardAnswers>();
        for (int i = 0; i < scored; i++) {
            answers.add(new CardAnswers(card, "U" + i, i < right ? 1 : 0, 1));
        }
        return answers;
    }

    private static Optional<String> topic(String card) {
        String topic = card.split("-", 2)[0];
        return topic.equals("gone") ? Optional.empty() : Optional.of(topic);
    }
}
