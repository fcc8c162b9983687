package io.github.k8scard.bot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mockingDetails;
import static org.mockito.Mockito.spy;

import io.github.k8scard.member.MemberKey;
import io.github.k8scard.storage.Database;
import io.github.k8scard.storage.Engine;
import io.github.k8scard.storage.Samples;
import io.github.k8scard.storage.TestDatabase;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A restored database leaves out millions of numbers of rows. */
class ExportAfterRestoreTest {
    private static final MemberKey ME = new MemberKey("T1", "UMEMYSELF");
    private static final List<Long> BEFORE_AND_AFTER = List.of(7L, 2_007L, 30_000_007L, 60_000_007L);

    /** Those that are looked through by their numbers, in the order of the export. */
    private static final List<String> LISTS = List.of(
            "cards_you_asked_for",
            "flags",
            "flags_you_decided",
            "cards_you_suggested",
            "suggestions_you_decided",
            "changes_you_made",
            "boards_you_shared",
            "messages_to_you");

    private static final List<String> ROWS = List.of(
            "insert into round (id, workspace_id, channel_id, card_id, card_hash, choice_order, reason, local_date,"
                    + " zone, late, asked_by, due_at, created_at, closes_at, shown_count) select ${id}, 'T1', c.id,"
                    + " 'pods', t.hash, '012', 'NEW', date '2026-11-20', 'UTC', false, '${me}', ${now}, ${now}, ${now},"
                    + " 0 from channel c cross join card_text t",
            "insert into flag (id, workspace_id, card_id, card_hash, member_id, reason, words, flagged_at, outcome,"
                    + " decided_by, decided_at) select ${id}, 'T1', 'pods-${id}', hash, '${me}', 'WRONG', '', ${now},"
                    + " 'KEPT', '${me}', ${now} from card_text",
            "insert into suggestion (id, workspace_id, member_id, card_hash, named, suggested_at, outcome, decided_by,"
                    + " decided_at) select ${id}, 'T1', '${me}', hash, true, ${now}, 'DECLINED', '${me}', ${now}"
                    + " from card_text",
            "insert into card_edit (id, workspace_id, card_id, kind, after_hash, edited_by, edited_at)"
                    + " select ${id}, 'T1', 'pods', 'MENDED', hash, '${me}', ${now} from card_text",
            "insert into delivery (id, workspace_id, recipient, kind, body, once_key, state, created_at, deadline,"
                    + " attempts) values (${id}, 'T1', '${me}', 'NOTICE', 'Well done', 'x:${id}', 'SENT', ${now},"
                    + " ${now}, 1)",
            "insert into delivery (id, workspace_id, channel_id, kind, body, state, created_at, deadline, attempts)"
                    + " select ${id} + 1, 'T1', id, 'BOARD', '${me} WEEK 2026-11-23', 'SENT', ${now}, ${now}, 1"
                    + " from channel");

    @ParameterizedTest
    @EnumSource
    void what_lies_between_is_passed_over_and_all_on_both_sides_is_there(Engine engine) {
        var database = TestDatabase.emptied(engine);
        database.write(tables -> {
            Samples.channel(tables, "T1", "C1");
            Samples.shown(tables, ME, "pods", Samples.NOW);
        });
        for (long id : BEFORE_AND_AFTER) {
            ROWS.forEach(row -> database.execute(row.replace("${id}", String.valueOf(id))
                    .replace("${me}", ME.id())
                    .replace("${now}", "timestamp with time zone '2026-11-23 09:00:00+00'")));
        }
        Database counted = spy(database.database());
        JsonNode mine = new JsonMapper()
                .readTree(new ExportOwnData(counted, new Admins(Set.of()))
                        .packed(ME, Samples.NOW)
                        .text());
        assertThat(LISTS)
                .allSatisfy(list -> assertThat(mine.path(list)).as(list).hasSize(BEFORE_AND_AFTER.size()));
        assertThat(mockingDetails(counted).getInvocations()).hasSizeBetween(LISTS.size(), 60);
    }
}
