package io.github.k8scard.cli;

import io.github.k8scard.app.SelfChecks;
import io.github.k8scard.ops.Check;
import io.github.k8scard.ops.Doctor;
import io.github.k8scard.ops.Finding;
import io.github.k8scard.ops.Finding.Severity;
import io.github.k8scard.storage.DiskSpace;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
        name = "doctor",
        description = {
            "Check all that the bot depends on, and say what to do.",
            "That is its settings, Slack, tokens, scopes, clock, database, disk, backups",
            "and decks; 1 if there is a fault. Changes nothing."
        })
final class DoctorCommand implements Callable<Integer> {
    private static final int FAULTY = 1;

    private final Map<String, String> environment;
    private final Clock clock;
    private final Function<Path, DiskSpace> space;

    @Spec
    private CommandSpec spec;

    /**
     * @param clock this machine's time
     * @param space asks the system for the room on a disk
     */
    DoctorCommand(Map<String, String> environment, Clock clock, Function<Path, DiskSpace> space) {
        this.environment = environment;
        this.clock = clock;
        this.space = space;
    }

    @Override
    public Integer call() {
        ReadSettings read = SettingsReader.examine(environment);
        List<Finding> findings = new Doctor(checks(read)).examine(clock.instant());
        var out = spec.commandLine().getOut();
        findings.forEach(finding -> out.println(finding.line()));
        long faults = count(findings, Severity.FAULT);
        out.println(summary(faults, count(findings, Severity.ADVICE)));
        return faults == 0 ? 0 : FAULTY;
    }

    private List<Check> checks(ReadSettings read) {
        var of = new SelfChecks(read.settings(), clock, space);
        var checks = new ArrayList<Check>();
        checks.add(now -> settings(read.faults()));
        if (read.areGood("SLACK_", "HTTPS_PROXY", "HTTP_PROXY")) {
            checks.addAll(of.slack());
        }
        if (read.areGood("JDBC_DATABASE_", "DATABASE_URL")) {
            checks.addAll(of.database());
            checks.addAll(of.files());
        }
        if (read.areGood("K8SCARD_DECK")) {
            checks.addAll(of.decks());
        }
        return checks;
    }

    private static List<Finding> settings(List<String> faults) {
        return faults.isEmpty()
                ? List.of(Finding.ok("settings", "can be used"))
                : faults.stream()
                        .map(fault -> Finding.fault("settings", fault, ""))
                        .toList();
    }

    private static long count(List<Finding> findings, Severity severity) {
        return findings.stream()
                .filter(finding -> finding.severity() == severity)
                .count();
    }

    private static String summary(long faults, long advice) {
        if (faults + advice == 0) {
            return "Everything is fine.";
        }
        return (faults == 1 ? "1 fault" : faults + " faults") + ", "
                + (advice == 1 ? "1 piece of advice." : advice + " pieces of advice.");
    }
}
