package io.github.k8scard.process;

import io.github.k8scard.app.demo.K8scardWorkspace;
import io.github.k8scard.sandbox.workspace.Conversation;
import io.github.k8scard.sandbox.workspace.User;
import io.github.k8scard.sandbox.workspace.WorkspacePlan;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A whole department in a channel of its own. */
final class Crowd {
    static final String CHANNEL = "C0CROWD";

    private Crowd() {}

    static List<String> of(int people) {
        return IntStream.range(0, people).mapToObj(i -> "U0CROWD" + i).toList();
    }

    static WorkspacePlan plan(List<String> people) {
        WorkspacePlan plan = K8scardWorkspace.plan().withoutPace();
        for (String person : people) {
            plan = plan.withMember(User.person(person, person.toLowerCase(Locale.ROOT), person, "UTC", "T0SANDBOX"));
        }
        String[] all = Stream.concat(people.stream(), Stream.of("U0K8SCARD")).toArray(String[]::new);
        return plan.withChannel(Conversation.open(CHANNEL, "crowd", all));
    }
}
