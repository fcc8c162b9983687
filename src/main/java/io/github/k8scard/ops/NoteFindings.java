package io.github.k8scard.ops;

import io.github.k8scard.bot.AdminNote;
import io.github.k8scard.bot.AdminNotes;
import io.github.k8scard.ops.Finding.Severity;
import java.time.Instant;
import java.util.Comparator;

/**
 * Keeps for the admins what doctor would have them do, so that nobody who asks waits for it.
 *
 * @param notes where they read it
 */
public record NoteFindings(Doctor doctor, AdminNotes notes) {

    /** Looks anew; takes some seconds. */
    public void run(Instant now) {
        notes.replace(doctor.examine(now).stream()
                // what may be left would be told for ever, and hide the rest
                .filter(finding -> finding.severity().compareTo(Severity.OPTION) > 0)
                .sorted(Comparator.comparing(Finding::severity).reversed())
                .map(finding -> new AdminNote(finding.severity() == Severity.FAULT, finding.subject(), finding.words()))
                .toList());
    }
}
