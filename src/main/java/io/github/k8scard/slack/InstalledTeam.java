package io.github.k8scard.slack;

import com.slack.api.model.view.View;
import java.util.Optional;

/** In which workspace something was clicked or submitted: the one that the app is installed in. */
final class InstalledTeam {
    private InstalledTeam() {}

    /**
     * In a modal the payload's own team is that of whoever acts, who may be a guest of Slack Connect, so the view's
     * goes first.
     *
     * @param view the modal or Home tab, if it happened in one
     * @param payloadTeam the payload's team, if it names one
     * @param userTeam the team of whoever acts, null if it is not known
     * @throws Malformed if none is named
     */
    static String of(Optional<View> view, Optional<String> payloadTeam, String userTeam) {
        return Malformed.unlessId(
                view.map(View::getAppInstalledTeamId).or(() -> payloadTeam).orElse(userTeam), "workspace");
    }
}
