package io.github.k8scard.story;

import static io.github.k8scard.story.Running.ADA;
import static io.github.k8scard.story.Running.BEN;
import static io.github.k8scard.story.Running.EMI;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.k8scard.sandbox.workspace.Ephemeral;
import io.github.k8scard.sandbox.workspace.Message;
import io.github.k8scard.slack.SubCommand;
import io.github.k8scard.slack.view.CommandForm;
import io.github.k8scard.storage.Engine;
import io.github.k8scard.words.Quoted;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What is typed, right or wrong, over a week and in bad faith. */
class CommandsStoryTest {
    @Test
    void a_scripted_week_gives_the_right_numbers() {
        try (var team = Running.scheduled(Engine.H2)) {
            for (String date : new String[] {"2026-11-23", "2026-11-24", "2026-11-25", "2026-11-26"}) {
                Message card = team.cardOf(date);
                team.clickRight(ADA, card);
                if (date.endsWith("23") || date.endsWith("25")) {
                    team.clickRight(BEN, card);
                }
                if (!date.endsWith("24")) {
                    team.clickWrong(EMI, card);
                }
            }
            assertThat(team.command(BEN, "leaderboard").text())
                    .contains("This week (23–29 Nov)")
                    .contains("🥇 Ada: 40 points, 4 right of 4 (100%)")
                    .contains("🥈 Ben (you): 20 points, 2 right of 2 (100%)");
            assertThat(team.command(EMI, "me").text())
                    .contains(
                            "0 points",
                            "3 answers, 0 right of 3 (0%)",
                            "3 learning",
                            "answered 2 daily cards in a row");
            assertThat(team.command(ADA, "me").text())
                    .contains("40 points", "4 learning", "answered 4 daily cards in a row");

            team.at("2026-11-30T09:00");
            assertThat(team.command(ADA, "leaderboard").text()).contains("Nobody has points");
            assertThat(team.command(ADA, "leaderboard last week").text()).contains("Ada (you): 40 points");
            assertThat(team.command(ADA, "leaderboard last month").text())
                    .contains("Nobody earned points here last month.");
            assertThat(team.command(ADA, "leaderboard all").text()).contains("Ada (you): 40 points");
            assertThat(team.command(ADA, "topics").text())
                    .startsWith("67 topics")
                    .contains("/k8scard practice ");
            assertThat(team.command(ADA, "search service account").text()).contains("sa-what-it-provides");
            assertThat(team.command(ADA, "help").text()).contains("/k8scard leaderboard", "/k8scard schedule off");
        }
    }

    @Test
    void all_that_help_lists_is_carried_out() {
        try (var team = Running.on(Engine.H2)) {
            for (CommandForm form : SubCommand.forms()) {
                if (form.word().equals("forget")) {
                    assertOpens(team, "forget");
                    continue;
                }
                // alone it opens a form instead of an answer
                String typed = form.word().equals("schedule") ? "schedule off" : form.word();
                assertThat(team.command(ADA, typed).text())
                        .as(typed)
                        .isNotBlank()
                        .doesNotContain("There is no command " + Quoted.of(form.word()), "Something went wrong");
            }
        }
    }

    private static void assertOpens(Running team, String word) {
        var typed = team.slack().member(ADA).types(Running.PLATFORM, "/k8scard " + word);
        assertThat(typed.answer()).isEmpty();
        var form = team.slack().awaitModal(ADA, view -> view.callbackId().equals(word), Running.SOON);
        assertThat(form.content().path("blocks")).isNotEmpty();
    }

    @Test
    void no_word_goes_unread() {
        try (var team = Running.scheduled(Engine.H2)) {
            var typed = SubCommand.forms().stream()
                    .map(CommandForm::word)
                    .filter(word -> !word.isEmpty())
                    .collect(Collectors.toCollection(LinkedHashSet::new));
            typed.addAll(List.of(
                    "schedule 10:30",
                    "schedule off",
                    "schedule noon mon-fri Berlin",
                    "pause until friday",
                    "pause until",
                    "pause for 2 weeks",
                    "practice weakest",
                    "quiz Pods",
                    "leaderboard last week",
                    "card sa-what-it-provides"));
            for (String words : typed) {
                assertThat(team.command(ADA, words + " xyzzy").text()).as(words).containsPattern("“[^”]*xyzzy”");
            }
            for (String filler : List.of("at", "in", "on", "and", "from", "every", "each", "to")) {
                assertThat(team.command(ADA, "schedule 10:30 mon-fri Berlin " + filler)
                                .text())
                        .as(filler)
                        .contains(Quoted.of(filler));
            }
            for (String words : List.of("skip 3", "skip tomorrow", "skip until monday")) {
                assertThat(team.command(ADA, words).text())
                        .as(words)
                        .isEqualTo("I did not understand “" + words.substring(5) + "” after skip. Type only"
                                + " /k8scard skip: leave out the next card; type it again for the one after.");
            }
            assertThat(team.rows("channel", "state = 'ACTIVE' and post_time = '09:30'"))
                    .isEqualTo(1);
            assertThat(team.command(ADA, "status").text()).startsWith("Next card Mon 23 Nov 09:30");
        }
    }

    @Test
    void what_phones_and_slack_make_of_a_command_does_not_change_it() {
        try (var team = Running.on(Engine.H2)) {
            assertThat(team.changes(ADA, "*schedule*\u00A0“9.30\u202Fa.m.” Mo–Fr `Pacific Time`\u200B")
                            .text())
                    .contains("on weekdays at 09:30 (America/Los_Angeles)");
            assertThat(team.command(ADA, "opt\u2011out").text()).contains("no longer on the leaderboards");
            assertThat(team.command(ADA, "`card sa−what−it−provides`").text())
                    .contains("What does a ServiceAccount provide?");
            assertThat(team.command(ADA, "_search_ „service account“").text()).contains("sa-what-it-provides");
            assertThat(team.command(ADA, "practice\u3000node—maintenance").text())
                    .doesNotContain("There is no");
        }
    }

    @Test
    void hostile_words_break_nothing() {
        try (var team = Running.on(Engine.H2)) {
            team.slack().admin().renamesMember(ADA, "ada", "<!channel> *bold* `code` & <@U0BEN>");
            for (String words :
                    new String[] {"<!channel>", "a & b", "`x`", "*x* _y_ ~z~", "@ben #platform", "🙂".repeat(300)}) {
                for (String command :
                        new String[] {"search ", "practice ", "quiz ", "card ", "schedule ", "leaderboard ", ""}) {
                    Ephemeral answer = team.command(ADA, command + words);
                    assertThat(answer.author()).as(command + words).isEqualTo("U0K8SCARD");
                    assertThat(answer.text() + answer.blocks())
                            .as(command + words)
                            .doesNotContain("<!channel>", "<@U0BEN>");
                }
            }
            team.command(ADA, "quiz");
            team.awaitRows(1, "delivery", "kind = 'CARD' and state = 'SENT'");
            Message card = team.lastCard();
            team.clickRight(ADA, card);
            team.command(ADA, "leaderboard");
            assertThat(team.snapshot().messages().toString() + team.snapshot().ephemerals())
                    .doesNotContain("<!channel>", "<@U0BEN>");
        }
    }
}
