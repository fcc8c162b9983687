package io.github.k8scard.storage;

import static io.github.k8scard.storage.Samples.BERLIN;
import static io.github.k8scard.storage.Samples.MONDAY;
import static io.github.k8scard.storage.Samples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.k8scard.member.Member;
import io.github.k8scard.member.MemberKey;
import io.github.k8scard.member.Profile;
import io.github.k8scard.storage.Mornings.Wanted;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Engine.class)
final class MembersTest {
    private static final MemberKey ANNA = new MemberKey("T1", "UANNA");

    private final TestDatabase database;

    MembersTest(Engine engine) {
        database = TestDatabase.emptied(engine);
        database.write(tables -> tables.workspaces().save("T1", "Acme", "UBOT", NOW));
    }

    @Test
    void a_member_is_unknown_until_saved() {
        assertThat(find(ANNA)).isEmpty();
        save("Anna", Optional.of(BERLIN));
        assertThat(find(ANNA)).hasValue(new Member(ANNA, "Anna", Optional.of(BERLIN), false, false, false, NOW));
    }

    @Test
    void any_name_is_kept_as_it_is() {
        String name = "Ann'a <!channel> 🦄 \\ \" %s :name ? ñ " + "x".repeat(200);
        save(name, Optional.empty());
        assertThat(find(ANNA)).hasValue(new Member(ANNA, name, Optional.empty(), false, false, false, NOW));
    }

    @Test
    void a_refresh_replaces_what_slack_says_and_keeps_what_the_member_chose() {
        save("Anna", Optional.of(BERLIN));
        database.write(tables -> tables.members().setOptedOut(ANNA, true));
        database.write(tables -> tables.members().setNudge(ANNA, true));
        var later = NOW.plusSeconds(99);
        var tokyo = Optional.of(ZoneId.of("Asia/Tokyo"));
        database.write(tables -> tables.members().save(ANNA, new Profile("Anna B.", tokyo), later));
        database.write(tables -> tables.members().wantRecap(ANNA, MONDAY));
        assertThat(find(ANNA)).hasValue(new Member(ANNA, "Anna B.", tokyo, true, true, true, later));
    }

    @Test
    void whoever_has_no_name_is_asked_about_once_in_a_while_until_it_is_known() {
        var ben = new MemberKey("T1", "UBEN");
        database.write(tables -> {
            tables.members().meet(ANNA);
            tables.members().meet(ben);
            tables.members().askedInVain(ben, NOW);
        });
        assertThat(nameless(NOW, 1)).containsExactly(ANNA);
        assertThat(nameless(NOW.plusSeconds(1), 9)).containsExactly(ANNA, ben);
        save("Anna", Optional.of(BERLIN));
        database.write(tables -> {
            tables.members().meet(ANNA);
            tables.members().askedInVain(ANNA, NOW.plusSeconds(99));
        });
        assertThat(nameless(NOW.plusSeconds(1), 9)).containsExactly(ben);
        assertThat(find(ANNA)).hasValue(new Member(ANNA, "Anna", Optional.of(BERLIN), false, false, false, NOW));
    }

    @Test
    void whoever_was_asked_about_while_the_clock_was_ahead_is_asked_about_now() {
        database.write(tables -> {
            tables.members().meet(ANNA);
            tables.members().askedInVain(ANNA, NOW.plusSeconds(7_200));
        });
        assertThat(nameless(NOW, 1)).containsExactly(ANNA);
    }

    private List<MemberKey> nameless(Instant askedBefore, int atMost) {
        return database.read(tables -> tables.members().nameless("T1", askedBefore, NOW.plusSeconds(99), atMost));
    }

    @Test
    void a_switch_can_be_set_before_slack_has_told_who_it_is_and_slack_is_asked_then() {
        database.write(tables -> tables.members().setNudge(ANNA, true));
        assertThat(find(ANNA)).hasValue(new Member(ANNA, "", Optional.empty(), false, true, false, Instant.EPOCH));
        save("Anna", Optional.of(BERLIN));
        database.write(tables -> tables.members().setNudge(ANNA, false));
        assertThat(find(ANNA)).hasValue(new Member(ANNA, "Anna", Optional.of(BERLIN), false, false, false, NOW));
    }

    @Test
    void who_has_switched_recaps_on_already_is_told_of_the_same_weeks() {
        database.write(tables -> tables.members().wantRecap(ANNA, MONDAY.minusDays(7)));
        database.write(tables -> tables.members().wantRecap(ANNA, MONDAY));
        assertThat(wanted()).containsExactly(recapped(MONDAY.minusDays(7)));
        database.write(tables -> tables.members().stopRecap(ANNA));
        assertThat(wanted()).isEmpty();
        database.write(tables -> tables.members().wantRecap(ANNA, MONDAY));
        assertThat(wanted()).containsExactly(recapped(MONDAY));
    }

    private List<Wanted> wanted() {
        return database.read(tables -> tables.mornings().wanted("T1"));
    }

    private static Wanted recapped(LocalDate monday) {
        return new Wanted(ANNA, false, true, Optional.empty(), Optional.of(monday));
    }

    @Test
    void sixteen_that_save_a_member_at_once_leave_one() {
        Race.of(16, number -> {
            save("Anna " + number, Optional.empty());
            return null;
        });
        assertThat(database.column("select id from member")).containsExactly("UANNA");
    }

    @Test
    void a_workspace_is_refreshed_in_place_and_knows_its_bot() {
        Race.of(8, number -> {
            database.write(tables -> tables.workspaces().save("T2", "Beta", "UBOT2", NOW));
            return null;
        });
        database.write(tables -> tables.workspaces().save("T2", "Beta Inc.", "UBOT3", NOW.plusSeconds(1)));
        assertThat(database.column("select name from workspace order by id")).containsExactly("Acme", "Beta Inc.");
        assertThat(botUser("T1")).hasValue("UBOT");
        assertThat(botUser("T2")).hasValue("UBOT3");
        assertThat(botUser("T3")).isEmpty();
    }

    private Optional<String> botUser(String workspaceId) {
        return database.read(tables -> tables.workspaces().botUser(workspaceId));
    }

    private Optional<Member> find(MemberKey key) {
        return database.read(tables -> tables.members().find(key));
    }

    private void save(String name, Optional<ZoneId> zone) {
        database.write(tables -> tables.members().save(ANNA, new Profile(name, zone), NOW));
    }
}
