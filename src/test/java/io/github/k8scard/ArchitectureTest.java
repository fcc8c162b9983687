package io.github.k8scard;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;

/** Which package may use which, and what keeps the core a core. */
@AnalyzeClasses(packages = "io.github.k8scard", importOptions = ImportOption.DoNotIncludeTests.class)
final class ArchitectureTest {
    private static final String ROOT = "io.github.k8scard";
    private static final String[] CORE =
            packages("deck", "calendar", "memory", "channel", "member", "round", "board", "delivery");

    @ArchTest
    static final ArchRule deck = only("deck");

    @ArchTest
    static final ArchRule calendar = only("calendar");

    @ArchTest
    static final ArchRule memory = only("memory", "deck");

    @ArchTest
    static final ArchRule channel = only("channel", "calendar", "deck");

    @ArchTest
    static final ArchRule member = only("member", "calendar", "deck");

    @ArchTest
    static final ArchRule round = only("round", "deck", "memory", "member");

    @ArchTest
    static final ArchRule board = only("board", "round");

    @ArchTest
    static final ArchRule delivery = only("delivery", "channel");

    @ArchTest
    static final ArchRule storage =
            only("storage", "deck", "calendar", "memory", "channel", "member", "round", "board", "delivery");

    @ArchTest
    static final ArchRule bot =
            only("bot", "deck", "calendar", "memory", "channel", "member", "round", "board", "delivery", "storage");

    @ArchTest
    static final ArchRule jobs = only("jobs", "bot");

    @ArchTest
    static final ArchRule sandbox = only("sandbox");

    @ArchTest
    static final ArchRule ops = only("ops", "bot", "storage", "slack");

    @ArchTest
    static final ArchRule slackNeverTouchesTheDatabase = noClasses()
            .that()
            .resideInAPackage(ROOT + ".slack..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    ROOT + ".storage..", ROOT + ".jobs..", ROOT + ".ops..", ROOT + ".cli..", ROOT + ".sandbox..");

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
    static final ArchRule packagesHaveNoCycles =
            slices().matching(ROOT + ".(*)..").should().beFreeOfCycles();

    /** A package, the packages below it, and nothing else of ours but the named ones and the shared words at the root. */
    private static ArchRule only(String name, String... mayUse) {
        var allowed = new ArrayList<>(List.of(packages(mayUse)));
        allowed.add(ROOT + "." + name + "..");
        allowed.add(ROOT);
        return classes()
                .that()
                .resideInAPackage(ROOT + "." + name + "..")
                .should()
                .onlyDependOnClassesThat(new OursOrForeign(ROOT, allowed));
    }

    private static String[] packages(String... names) {
        return List.of(names).stream().map(name -> ROOT + "." + name + "..").toArray(String[]::new);
    }
}
