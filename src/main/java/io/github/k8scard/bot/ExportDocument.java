package io.github.k8scard.bot;

import io.github.k8scard.deck.Card;
import io.github.k8scard.member.MemberKey;
import io.github.k8scard.memory.Fsrs;
import io.github.k8scard.memory.PracticeQueue;
import io.github.k8scard.storage.Database;
import io.github.k8scard.storage.OwnCards.Known;
import io.github.k8scard.storage.OwnData;
import io.github.k8scard.storage.OwnRow;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Everything that is stored about one member, as a JSON document that explains itself. It is read in many short
 * transactions, so that nobody waits for it; what changes meanwhile may be in one part of it and not yet in another.
 */
final class ExportDocument {
    static final int FORMAT = 1;

    private static final int CARDS = 100;
    private static final Set<String> PICK = Set.of("json", "choice", "choices");

    /** What gives away the right answer to who knows what they picked, or whether that was right. */
    private static final Set<String> SPOILERS = Set.of(
            "json",
            "choice",
            "choices",
            "verdict",
            "grade",
            "points",
            "gained_by_correction",
            "verdict_before_correction");

    /** What whoever opens the file may want to know. */
    private static final List<String> ABOUT = List.of(
            "This is everything that k8scard has stored about you in this workspace.",
            "Times are in UTC. Dates are in your own time zone. Days off and weekdays are those of a channel.",
            "A channel or a workspace is named by its id in Slack: its name is not stored.",
            "cards: each card that you have answered, what k8scard assumes that you remember of it, and each answer."
                    + " stability is the number of days after which you would still know it with 90%. difficulty goes"
                    + " from 1 to 10. due_on is when it comes again in practice.",
            "Right answers are not in here, so that no card is spoilt. To look one up, type /k8scard card and its id."
                    + " What you answered earlier to a card that is open for you now comes once you have answered it.",
            "cards_you_skipped: also those that came all the same, as long as that can be undone.",
            "What an answer scored is in cards. Daily boards add up the same points by date.",
            "messages_to_you has no texts: they are in your direct messages with k8scard.",
            "To have all of this deleted, click Forget me… on the Home tab of k8scard.");

    private final Database database;
    private final Fsrs fsrs = new Fsrs();
    private final MemberKey member;
    private final Set<String> open;

    private ExportDocument(Database database, MemberKey member, Set<String> open) {
        this.database = database;
        this.member = member;
        this.open = open;
    }

    /** As it is at an instant: a card that is open for the member then is not spoilt. */
    static ExportDocument of(Database database, MemberKey member, Instant now) {
        Set<String> open = database.inTransaction(tables -> tables.openCards().unanswered(member, now));
        return new ExportDocument(database, member, open);
    }

    void write(OutputStream out, Instant now) {
        try (var json = new ExportedJson(out)) {
            json.texts("about", ABOUT);
            json.field("format", FORMAT);
            json.text("exported_at", now.toString());
            json.text("workspace", member.workspaceId());
            json.text("you", member.id());
            object(json, "profile", read(own -> own.records().profile(member)));
            object(json, "points_and_answers", read(own -> own.records().totals(member)));
            object(json, "home_tab", read(own -> own.records().home(member)));
            object(json, "looking_after_cards", read(own -> own.records().curator(member)));
            json.list("channels", read(own -> own.records().channels(member)));
            json.list("channels_you_set_up", read(own -> own.records().settings(member)));
            json.list("settings_kept_for_undo", read(own -> own.records().undo(member)));
            json.list("cards_you_skipped", read(own -> own.records().skips(member)));
            cards(json);
            notAnswered(json);
            new ExportedTraces(database, member, open).write(json);
        }
    }

    private <T> T read(Function<OwnData, T> question) {
        return database.inTransaction(tables -> question.apply(tables.members().ownData()));
    }

    private static void object(ExportedJson json, String name, Optional<OwnRow> row) {
        json.beginObject(name);
        row.ifPresent(known -> json.fields(known, Set.of()));
        json.endObject();
    }

    private void cards(ExportedJson json) {
        json.beginList("cards");
        String after = "";
        List<Known> page;
        do {
            String from = after;
            page = read(own -> own.cards().after(member, from, CARDS));
            for (Known known : page) {
                card(json, known);
                after = known.cardId();
            }
        } while (page.size() == CARDS);
        json.endList();
    }

    private void card(ExportedJson json, Known known) {
        var remembered = known.remembered();
        json.beginObject();
        json.text("card", known.cardId());
        json.field("stability", remembered.memory().stability());
        json.field("difficulty", remembered.memory().difficulty());
        json.text("last_counted_on", remembered.on().toString());
        json.text("due_on", remembered.due(fsrs, PracticeQueue.WANTED_RETENTION).toString());
        json.field("not_known_so_often", known.missed());
        json.beginList("answers");
        PagedRows.each(
                LocalDate.EPOCH.toEpochDay(),
                (day, most) ->
                        read(own -> own.cards().answers(member, known.cardId(), LocalDate.ofEpochDay(day), most)),
                row -> ((LocalDate) row.fields().get("local_date")).toEpochDay(),
                row -> answer(json, row, open.contains(known.cardId())));
        json.endList();
        json.endObject();
    }

    private static void answer(ExportedJson json, OwnRow answer, boolean spoils) {
        json.beginObject();
        Optional<Card> shown = answer.text("json").map(ExportedJson::card);
        shown.ifPresent(json::question);
        if (spoils) {
            json.heldBack();
            json.fields(answer, SPOILERS);
            json.endObject();
            return;
        }
        shown.flatMap(Card::choices)
                .filter(choices -> answer.number("choice") >= 0 && answer.number("choice") < choices.size())
                .ifPresent(choices -> json.text("you_picked", choices.at((int) answer.number("choice"))));
        json.fields(answer, PICK);
        json.endObject();
    }

    private void notAnswered(ExportedJson json) {
        json.beginList("practice_cards_not_answered");
        PagedRows.each(
                Instant.EPOCH,
                (after, most) -> read(own -> own.cards().shown(member, after, most)),
                row -> (Instant) row.fields().get("shown_at"),
                row -> unlessAnswered(json, row));
        json.endList();
    }

    private static void unlessAnswered(ExportedJson json, OwnRow row) {
        if (!row.is("answered")) {
            json.beginObject();
            row.text("json").ifPresent(text -> json.question(ExportedJson.card(text)));
            json.fields(row, Set.of("json", "answered"));
            json.endObject();
        }
    }
}
