package io.github.k8scard;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which package may use which, and what keeps the core a core. */
@AnalyzeClasses(packages = "io.github.k8scard", importOptions = ImportOption.DoNotIncludeTests.class)
final class ArchitectureTest {
    private static final String ROOT = "io.github.k8scard";
    private static final String[] CORE = packages(
            "words", "deck", "calendar", "memory", "channel", "member", "round", "board", "delivery", "curation");

    /**
     * Every package, and which of the others it may use besides what stands at the root; a star stands for the pure
     * core.
     */
    private static final String ROOMS = """
            words:
            threads:
            deck:              words
            calendar:          words
            calendar.words:    calendar words
            memory:            deck
            channel:           calendar calendar.words deck
            channel.words:     calendar.words channel deck words
            member:            calendar deck
            round:             deck memory member
            board:             member round words
            delivery:          channel member
            curation:          deck member
            exchange:          deck words
            exchange.csv:      deck exchange words
            exchange.anki:     deck exchange words
            storage:           * threads
            backup:            storage
            bot:               * storage threads
            jobs:              bot threads
            slack.view:        * bot
            slack.gate:
            slack.web:         * bot slack.view threads
            slack:             * bot slack.view slack.web threads
            slack.socket:      delivery slack slack.view slack.gate slack.web threads
            ops:               * bot storage jobs slack slack.web slack.socket
            app:               * storage backup bot jobs slack slack.gate slack.web slack.socket ops threads
            sandbox.blocks:
            sandbox.workspace: sandbox.blocks
            sandbox.time:      sandbox.workspace
            sandbox.page:      sandbox.workspace sandbox.time
            app.demo:          * storage bot slack slack.view app sandbox.workspace sandbox.time sandbox.page
            cli:               * exchange exchange.csv exchange.anki storage backup slack slack.web ops app app.demo sandbox.workspace sandbox.time
            """;

    @ArchTest
    static void each_package_uses_only_those_that_the_table_names(JavaClasses ours) {
        Map<String, String> table = ROOMS.lines()
                .map(line -> line.split(":", 2))
                .collect(Collectors.toMap(line -> ROOT + "." + line[0], line -> line[1].strip()));
        assertThat(ours.stream().map(JavaClass::getPackageName).filter(name -> !name.equals(ROOT)))
                .isSubsetOf(table.keySet());
        table.forEach((room, mayUse) -> {
            only(room, mayUse).check(ours);
            assertThat(packageInfo(room)).as("package-info of %s", room).contains(told(mayUse));
        });
    }

    /** The table's line as the package's own documentation tells it. */
    private static String told(String mayUse) {
        if (mayUse.isEmpty()) {
            return "Uses nothing of ours.";
        }
        String listed = Stream.of(mayUse.split(" +"))
                .map(name -> name.equals("*") ? "the pure packages" : "{@code " + name + "}")
                .collect(Collectors.joining(", "));
        return "May use " + listed.replaceFirst(", ([^,]*)$", " and $1") + ".";
    }

    private static String packageInfo(String room) {
        try {
            return Files.readString(Path.of("src/main/java", room.replace('.', '/'), "package-info.java"))
                    .replaceAll("\\s*\n \\* *", " ");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ArchTest
    static final ArchRule theCoreKnowsNoTechnology = noClasses()
            .that()
            .resideInAnyPackage(CORE)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "com.slack..",
                    "java.sql..",
                    "javax.sql..",
                    "org.jdbi..",
                    "org.quartz..",
                    "org.eclipse.jetty..",
                    "jakarta.servlet..",
                    "java.net.http..");

    @ArchTest
    static final ArchRule theBotKnowsNoTechnology = noClasses()
            .that()
            .resideInAPackage(ROOT + ".bot..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "com.slack..",
                    "java.sql..",
                    "org.jdbi..",
                    "org.quartz..",
                    "org.eclipse.jetty..",
                    "jakarta.servlet..");

    @ArchTest
    static final ArchRule timeIsAnArgument = noClasses()
            .that()
            .resideInAnyPackage(packages(
                    "deck",
                    "curation",
                    "exchange",
                    "calendar",
                    "memory",
                    "channel",
                    "member",
                    "round",
                    "board",
                    "delivery",
                    "storage",
                    "bot",
                    "slack"))
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now")
            .orShould()
            .callMethod(Clock.class, "systemUTC")
            .orShould()
            .callMethod(Clock.class, "systemDefaultZone")
            .orShould()
            .callMethod(System.class, "currentTimeMillis");

    @ArchTest
    static final ArchRule nothingIsPrintedPastTheLog =
            noClasses().should().accessField(System.class, "out").orShould().accessField(System.class, "err");

    @ArchTest
    static final ArchRule onlyOperatorsMeasure = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + ".ops")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.micrometer..", "io.prometheus..", "com.zaxxer.hikari.metrics.micrometer..");

    @ArchTest
    static final ArchRule packagesHaveNoCycles =
            slices().matching(ROOT + ".(**)").should().beFreeOfCycles();

    /** A package, and nothing else of ours but the named ones and what stands at the root. */
    private static ArchRule only(String room, String mayUse) {
        var allowed = new ArrayList<>(List.of(ROOT, room));
        for (String name : mayUse.split(" +")) {
            allowed.addAll(name.equals("*") ? List.of(CORE) : List.of(ROOT + "." + name));
        }
        return classes()
                .that()
                .resideInAPackage(room)
                .should()
                .onlyDependOnClassesThat(new OursOrForeign(ROOT, allowed));
    }

    private static String[] packages(String... names) {
        return List.of(names).stream().map(name -> ROOT + "." + name + "..").toArray(String[]::new);
    }
}
