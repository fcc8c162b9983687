package io.github.k8scard.slack.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.k8scard.bot.ShowStatus.Status;
import io.github.k8scard.bot.ShowStatus.Troubled;
import io.github.k8scard.bot.WhatHolds;
import io.github.k8scard.delivery.Attempt;
import io.github.k8scard.delivery.Delivery;
import io.github.k8scard.delivery.DeliveryKind;
import io.github.k8scard.delivery.DeliveryState;
import io.github.k8scard.delivery.DeliveryTrouble;
import io.github.k8scard.delivery.Outcome;
import io.github.k8scard.delivery.RefusalScope;
import io.github.k8scard.delivery.Settlement;
import io.github.k8scard.storage.Engine;
import io.github.k8scard.storage.Samples;
import io.github.k8scard.storage.TestDatabase;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Members read of what went wrong with a message in words of the bot's own, whatever it was. */
class TroubleWordsTest {
    private static final String THEIRS = "java.io.IOException: unexpected end of stream on http://127.0.0.1:8080/api/";
    private static final String BETWEEN = "The daily card of Mon 23 Nov 09:00 (UTC) ";
    private static final Pattern TOLD =
            Pattern.compile("(?:was not posted|may or may not have arrived)(?:: (.*?))?\\.");

    private final TestDatabase database = TestDatabase.emptied(Engine.H2);
    private final Delivery claimed = claimed();

    static Stream<Settlement> settlements() {
        var attempt = new Attempt(DeliveryKind.CARD, 3, Samples.NOW, Samples.NOW);
        Stream<Outcome> refused =
                Stream.of(RefusalScope.values()).map(scope -> new Outcome.Refused(scope, "some_code " + THEIRS));
        Stream<Outcome> notWanted = Stream.of(DeliveryTrouble.values()).map(Outcome.NotWanted::new);
        Stream<Outcome> others = Stream.of(new Outcome.NotSent(THEIRS, Duration.ZERO), new Outcome.Unknown(THEIRS));
        return Stream.concat(
                Stream.of(Settlement.tooLate(), Settlement.afterCrash(DeliveryKind.CARD, Samples.NOW)),
                Stream.of(refused, notWanted, others)
                        .flatMap(outcomes -> outcomes)
                        .map(outcome -> Settlement.of(attempt, outcome)));
    }

    @ParameterizedTest
    @MethodSource("settlements")
    void no_outcome_brings_foreign_words_into_status(Settlement settlement) {
        database.write(tables -> tables.deliveryQueue().settle(claimed, settlement, Samples.NOW));
        assertThat(settlement.state()).isIn(DeliveryState.FAILED, DeliveryState.UNKNOWN);
        assertThat(told())
                .hasValueSatisfying(
                        words -> assertThat(Stream.of(DeliveryTrouble.values()).map(DeliveryTrouble::words))
                                .contains(words));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no answer came back (" + THEIRS + ")",
                "given up after attempt 101: Slack cannot be reached (" + THEIRS + ")",
                "Slack refuses it: some_code",
                "it could not be prepared: java.lang.IllegalStateException",
                "Slack did not answer, says " + THEIRS,
                ""
            })
    void what_an_earlier_release_stored_is_left_out(String reason) {
        for (var state : List.of(DeliveryState.FAILED, DeliveryState.UNKNOWN)) {
            database.execute("update delivery set reason = '" + reason + "', state = '" + state + "', settled_at = '"
                    + Samples.NOW + "'");
            assertThat(told()).isEmpty();
        }
    }

    @Test
    void what_an_earlier_release_stored_in_words_of_ours_is_told() {
        database.execute("update delivery set reason = 'the daily card was stopped before it could be sent',"
                + " state = 'FAILED', settled_at = '" + Samples.NOW + "'");
        assertThat(told()).hasValue(DeliveryTrouble.CARD_STOPPED.words());
    }

    /** What status says of why, after it has said nothing else but when. */
    private Optional<String> told() {
        var troubled = database.read(
                tables -> tables.deliveries().troubled(claimed.channelId().orElseThrow(), Samples.NOW, Samples.NOW));
        var status = new Status(
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                true,
                List.of(),
                troubled.stream()
                        .map(each -> new Troubled(each, WhatHolds.NOT_ASKED_FOR))
                        .toList(),
                List.of());
        String text = StatusView.of(status, Samples.NOW).text();
        var told = TOLD.matcher(text);
        assertThat(told.find()).as(text).isTrue();
        String rest = text.substring(told.end());
        assertThat(text.substring(0, told.start())).endsWith("\n• " + BETWEEN);
        assertThat(rest).isIn("", " I post nothing twice.");
        return Optional.ofNullable(told.group(1));
    }

    private Delivery claimed() {
        database.write(tables ->
                Samples.owed(tables, Samples.daily(Samples.channel(tables, "T1", "C1"), "a", Samples.MONDAY)));
        return database.read(tables -> tables.deliveryClaims().claimPost("T1", Samples.NOW, Samples.NOW))
                .delivery()
                .orElseThrow();
    }
}
