package io.github.k8scard.slack;

import java.util.Optional;

/** In which workspace something was clicked or submitted: the one that the app is installed in. */
final class InstalledTeam {
    private InstalledTeam() {}

    /**
     * In a modal the payload's own team is that of whoever acts, who may be a guest of Slack Connect, so the view's
     * goes first.
     *
     * @param viewTeam in which the app of the modal or Home tab is installed, if it happened in one that says so
     * @param payloadTeam the payload's team, if it names one
     * @param userTeam the team of whoever acts, if it is known
     * @throws Malformed if none is named
     */
    static String of(Optional<String> viewTeam, Optional<String> payloadTeam, Optional<String> userTeam) {
        return Malformed.unlessId(
                viewTeam.or(() -> payloadTeam).or(() -> userTeam).orElse(""), "workspace");
    }
}
