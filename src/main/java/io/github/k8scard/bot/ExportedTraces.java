package io.github.k8scard.bot;

import io.github.k8scard.member.MemberKey;
import io.github.k8scard.storage.Database;
import io.github.k8scard.storage.OwnRow;
import io.github.k8scard.storage.OwnTraces;
import io.github.k8scard.storage.OwnTraces.NumberSpan;
import java.util.List;
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
        var last = read(OwnTraces::last);
        Trace row = (to, one) -> to.one(one, TEXT);
        each(json, "cards_you_asked_for", last.round(), span -> own -> own.rounds(member, span), row);
        each(json, "flags", last.flag(), span -> own -> own.flags(member, span), ExportedTraces::withQuestion);
        each(json, "flags_you_decided", last.flag(), span -> own -> own.flagsDecided(member, span), row);
        each(
                json,
                "cards_you_suggested",
                last.suggestion(),
                span -> own -> own.suggestions(member, span),
                this::written);
        each(
                json,
                "suggestions_you_decided",
                last.suggestion(),
                span -> own -> own.suggestionsDecided(member, span),
                row);
        each(
                json,
                "changes_you_made",
                last.edit(),
                span -> own -> own.edits(member, span),
                ExportedTraces::withQuestion);
        each(json, "boards_you_shared", last.delivery(), span -> own -> own.shared(member, span), row);
        each(json, "messages_to_you", last.delivery(), span -> own -> own.messages(member, span), row);
    }

    private interface Trace {
        void write(ExportedJson json, OwnRow row);
    }

    private void each(
            ExportedJson json,
            String name,
            long last,
            Function<NumberSpan, Function<OwnTraces, List<OwnRow>>> question,
            Trace trace) {
        json.beginList(name);
        for (long after = 0; after < last; after += NUMBERS) {
            var span = new NumberSpan(after, after + NUMBERS);
            read(question.apply(span)).forEach(row -> trace.write(json, row));
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
