package io.github.k8scard.bot;

import io.github.k8scard.member.MemberKey;
import io.github.k8scard.storage.Database;
import io.github.k8scard.storage.OwnRow;
import io.github.k8scard.storage.OwnTraces;
import io.github.k8scard.storage.OwnTraces.NumberSpan;
import io.github.k8scard.storage.OwnTraces.TraceRows;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The part of an export that tells where a member has left their name on what concerns all. */
final class ExportedTraces {
    private static final int NUMBERS = 2_000;
    private static final Set<String> TEXT = Set.of("json");

    private final Database database;
    private final MemberKey member;
    private final Set<String> open;

    /** @param open the cards that are not to be spoilt */
    ExportedTraces(Database database, MemberKey member, Set<String> open) {
        this.database = database;
        this.member = member;
        this.open = open;
    }

    void write(ExportedJson json) {
        Trace row = (to, one) -> to.one(one, TEXT);
        each(json, "cards_you_asked_for", TraceRows.ROUNDS, span -> own -> own.rounds(member, span), row);
        each(json, "flags", TraceRows.FLAGS, span -> own -> own.flags(member, span), ExportedTraces::withQuestion);
        each(json, "flags_you_decided", TraceRows.FLAGS, span -> own -> own.flagsDecided(member, span), row);
        each(
                json,
                "cards_you_suggested",
                TraceRows.SUGGESTIONS,
                span -> own -> own.suggestions(member, span),
                this::written);
        each(
                json,
                "suggestions_you_decided",
                TraceRows.SUGGESTIONS,
                span -> own -> own.suggestionsDecided(member, span),
                row);
        each(
                json,
                "changes_you_made",
                TraceRows.EDITS,
                span -> own -> own.edits(member, span),
                ExportedTraces::withQuestion);
        each(json, "boards_you_shared", TraceRows.DELIVERIES, span -> own -> own.shared(member, span), row);
        each(json, "messages_to_you", TraceRows.DELIVERIES, span -> own -> own.messages(member, span), row);
    }

    private interface Trace {
        void write(ExportedJson json, OwnRow row);
    }

    /** What was found in a span, and the span to look at after it. */
    private record TracePage(List<OwnRow> rows, Optional<NumberSpan> next) {}

    private void each(
            ExportedJson json,
            String name,
            TraceRows rows,
            Function<NumberSpan, Function<OwnTraces, List<OwnRow>>> question,
            Trace trace) {
        json.beginList(name);
        Optional<NumberSpan> span = read(own -> own.next(rows, 0, NUMBERS));
        while (span.isPresent()) {
            NumberSpan here = span.get();
            TracePage page =
                    read(own -> new TracePage(question.apply(here).apply(own), own.next(rows, here.upTo(), NUMBERS)));
            page.rows().forEach(row -> trace.write(json, row));
            span = page.next();
        }
        json.endList();
    }

    private static void withQuestion(ExportedJson json, OwnRow row) {
        json.beginObject();
        json.fields(row, TEXT);
        row.text("json").ifPresent(text -> json.question(ExportedJson.card(text)));
        json.endObject();
    }

    private void written(ExportedJson json, OwnRow row) {
        if (row.text("became_card").filter(open::contains).isPresent()) {
            json.beginObject();
            json.heldBack();
            json.fields(row, TEXT);
            json.endObject();
            return;
        }
        json.beginObject();
        json.fields(row, TEXT);
        row.text("json").ifPresent(text -> json.card("as_you_wrote_it", text));
        json.endObject();
    }

    private <T> T read(Function<OwnTraces, T> question) {
        return database.inTransaction(
                tables -> question.apply(tables.members().ownData().traces()));
    }
}
