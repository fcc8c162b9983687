package io.github.k8scard.ops;

import io.github.k8scard.NotSaved;
import io.github.k8scard.ops.Finding.Severity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at everything that the bot depends on. Safe for concurrent use if its checks are.
 *
 * @param checks in the order in which their findings are told
 */
public record Doctor(List<Check> checks) {
    private static final Logger log = LoggerFactory.getLogger(Doctor.class);

    /** Told once, however many checks needed the database. */
    private static final Finding AWAY = Finding.fault(
            DatabaseCheck.DATABASE, "could not be asked", "The bot goes on by itself once it can; its log says more.");

    public Doctor {
        checks = List.copyOf(checks);
    }

    /** Runs all checks, one after the other; none keeps the others from being run. */
    public List<Finding> examine(Instant now) {
        List<Finding> findings = new ArrayList<>();
        for (Check check : checks) {
            findings(check, now).stream()
                    .filter(finding ->
                            !finding.equals(AWAY) || findings.stream().noneMatch(Doctor::isOfTheDatabase))
                    .forEach(findings::add);
        }
        return findings;
    }

    private static boolean isOfTheDatabase(Finding finding) {
        return finding.severity() == Severity.FAULT && finding.subject().equals(AWAY.subject());
    }

    private static List<Finding> findings(Check check, Instant now) {
        try {
            return check.run(now);
        } catch (NotSaved e) {
            return List.of(AWAY);
        } catch (RuntimeException e) {
            log.error("A check of doctor failed", e);
            return List.of(Finding.fault(
                    "doctor",
                    "a check failed itself (" + e.getClass().getSimpleName() + ")",
                    "Please report this with what the log says."));
        }
    }
}
