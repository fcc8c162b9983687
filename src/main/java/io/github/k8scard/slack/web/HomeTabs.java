package io.github.k8scard.slack.web;

import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.model.view.View;
import io.github.k8scard.bot.HomeOutcome;
import io.github.k8scard.member.MemberKey;
import java.io.IOException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Publishes Home tabs. Safe for concurrent use. */
final class HomeTabs {
    private static final Logger log = LoggerFactory.getLogger(HomeTabs.class);

    private final MethodsClient methods;
    private final Calls calls;

    HomeTabs(MethodsClient methods, Calls calls) {
        this.methods = methods;
        this.calls = calls;
    }

    /** @param replaced the hash of the view that it takes the place of; Slack refuses if there is another one by now */
    HomeOutcome publish(MemberKey member, View view, Optional<String> replaced) {
        try {
            var response = calls.answer(
                    "views.publish",
                    () -> methods.viewsPublish(
                            request -> request.userId(member.id()).view(view).hash(replaced.orElse(null))));
            if (response.isOk()) {
                return new HomeOutcome.Shown(response.getView().getHash());
            }
            if ("hash_conflict".equals(response.getError())) {
                return new HomeOutcome.Outdated();
            }
            log.warn("Slack does not show the Home tab of {}: {}", member, response.getError());
            return new HomeOutcome.Refused();
        } catch (IOException | SlackApiException e) {
            log.info("The Home tab of {} cannot be shown now: {}", member, e.toString());
            return new HomeOutcome.NotNow();
        }
    }
}
