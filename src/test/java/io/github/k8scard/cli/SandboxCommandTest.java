package io.github.k8scard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class SandboxCommandTest {

    @Test
    void once_is_enough_to_see_that_everything_works() {
        var said = new StringWriter();
        int code = new CommandLine(new SandboxCommand(Map.of("PORT", "0")))
                .setOut(new PrintWriter(said))
                .execute("--once");
        assertThat(code).isZero();
        assertThat(said.toString()).contains("a member answered it");
    }

    @ParameterizedTest
    @CsvSource({
        "--bot http://localhost:3001/x, --bot and --command are for --serve-only",
        "--command /todo, --bot and --command are for --serve-only",
        "--serve-only --socket --bot http://localhost:3001/x, With --socket your app needs no address",
        "--serve-only --once, --once needs the bot",
        "--serve-only --bot localhost, --bot must be an address such as",
        "--serve-only --bot ftp://localhost/x, --bot must be an address such as",
        "--serve-only --command todo, --command must be a slash command such as /todo"
    })
    void what_cannot_be_meant_is_explained(String options, String explanation) {
        var said = new StringWriter();
        int code = new CommandLine(new SandboxCommand(Map.of("PORT", "0")))
                .setErr(new PrintWriter(said))
                .execute(options.split(" "));
        assertThat(code).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(said.toString()).startsWith(explanation);
    }
}
