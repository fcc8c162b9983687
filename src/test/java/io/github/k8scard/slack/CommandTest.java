package io.github.k8scard.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.app_backend.slash_commands.payload.SlashCommandPayload;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class CommandTest {
    private static final List<String> COMMANDS = List.of(
            "",
            "help",
            "opt-out",
            "practice kube-proxy",
            "quiz Service account tokens",
            "leaderboard last week",
            "schedule 09:30 mon-fri Europe/Berlin",
            "schedule 9 am new york",
            "pause until 2027-01-04",
            "pause for 2 weeks",
            "search service account",
            "card sa-what-it-provides");

    private static List<String> words(String text) {
        var payload = new SlashCommandPayload();
        payload.setText(text.isEmpty() ? null : text);
        payload.setTeamId("T1");
        payload.setChannelId("C1");
        payload.setUserId("U1");
        return Command.of(payload, Instant.EPOCH).words();
    }

    private record Disguise(String name, UnaryOperator<String> of) {
        @Override
        public String toString() {
            return name;
        }
    }

    static List<Disguise> disguises() {
        List<Disguise> all = new ArrayList<>();
        "\t\n\u00A0\u2002\u2007\u2009\u202F\u205F\u3000"
                .chars()
                .mapToObj(Character::toString)
                .forEach(blank -> all.add(
                        new Disguise("blank " + code(blank), text -> blank + text.replace(" ", blank) + blank)));
        "\u00AD\u200B\u200C\u200D\u200E\u200F\u202A\u202C\u2060\u2066\uFEFF"
                .chars()
                .mapToObj(Character::toString)
                .forEach(unseen -> all.add(
                        new Disguise("unseen " + code(unseen), text -> unseen + text.replace("", unseen) + unseen)));
        "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\uFE63\uFF0D"
                .chars()
                .mapToObj(Character::toString)
                .forEach(dash -> all.add(new Disguise("dash " + code(dash), text -> text.replace("-", dash))));
        for (String pair :
                List.of("\"\"", "''", "``", "“”", "„“", "”“", "‘’", "‚‘", "«»", "»«", "‹›", "「」", "**", "__", "~~")) {
            String open = pair.substring(0, 1);
            String shut = pair.substring(1);
            all.add(new Disguise("all in " + pair, text -> text.isEmpty() ? "" : open + text + shut));
            all.add(new Disguise("each in " + pair, text -> text.replaceAll("(\\S+)", open + "$1" + shut)));
        }
        return all;
    }

    private static String code(String character) {
        return "U+%04X".formatted(character.codePointAt(0));
    }

    @ParameterizedTest
    @MethodSource("disguises")
    void any_command_with_any_blank_quote_or_dash_is_the_plain_one(Disguise disguise) {
        assertThat(COMMANDS)
                .allSatisfy(plain -> assertThat(words(disguise.of().apply(plain)))
                        .isEqualTo(List.of(plain.split(" ")).stream()
                                .filter(word -> !word.isEmpty())
                                .toList()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '@', textBlock = """
            search <http://kubernetes.io!kubernetes.io>        | search kubernetes.io
            search <https://kubernetes.io/docs>                | search https://kubernetes.io/docs
            search <mailto:ada@example.com!ada@example.com>    | search ada@example.com
            quiz <#C0PLATFORM!platform>                        | quiz #platform
            quiz <#C0SECRET!>                                  | quiz #C0SECRET
            me <@U0BEN!ben>                                    | me @ben
            me <@U0BEN>                                        | me @U0BEN
            search <!here>                                     | search here
            search <!subteam^S1!@platform>                     | search @platform
            search a &amp;&amp; b &lt;c&gt;                    | search a && b <c>
            search &amp;lt;                                    | search &lt;
            search &lt;http://x!y&gt;                          | search <http://x!y>
            *search* `<http://kubernetes.io!kubernetes.io>`    | search kubernetes.io
            search snake_case *.yaml                           | search snake_case *.yaml""")
    void what_slack_makes_of_a_text_is_read_as_the_member_saw_it(String sent, String seen) {
        assertThat(String.join(" ", words(sent.replace("!", "|").replace("<|", "<!"))))
                .isEqualTo(seen.replace("!", "|"));
    }

    @Test
    void a_command_without_a_text_has_no_words() {
        assertThat(words("")).isEmpty();
    }
}
