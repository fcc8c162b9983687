package io.github.k8scard.sandbox.page;

import io.github.k8scard.sandbox.workspace.SlackWorkspace;
import io.github.k8scard.sandbox.workspace.ToyApp;
import java.util.Optional;
import java.util.stream.Stream;

/** Runs the page with the demo bot behind it, to look at; stop it with Ctrl-C. */
final class PageDemo {
    private PageDemo() {}

    public static void main(String[] args) throws Exception {
        int port = args.length > 0 ? Integer.parseInt(args[0]) : 3_000;
        SlackWorkspace slack = ToyApp.start();
        var bot = new DemoBot(slack);
        slack.admin().says("U0ADA", "C0PLATFORM", "Morning! Who has seen the new ingress?");
        slack.admin().says("U0ADA", "C0PLATFORM", "It is in staging now");
        slack.admin().says("U0BEN", "C0RANDOM", "Lunch?");
        bot.postsCard("C0PLATFORM", "");
        bot.postsCard(
                "C0PLATFORM",
                slack.snapshot().lastMessage("C0PLATFORM").orElseThrow().ts());
        slack.admin().says("U0CHIOMA", "C0PLATFORM", "I would say *B*");
        SandboxPage page = SandboxPage.start(
                slack,
                Stream.of("", "practice", "quiz", "leaderboard", "me", "schedule", "count", "slow", "broken")
                        .map(word -> new Completion(word, ""))
                        .toList(),
                Optional.empty(),
                port);
        System.out.println(page.address());
        Thread.currentThread().join();
    }
}
