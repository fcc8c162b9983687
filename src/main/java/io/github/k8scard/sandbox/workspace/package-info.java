/**
 * A Slack workspace of our own: members, channels, messages and views in memory, Slack's Web API in front of it, and
 * signed requests to a bot behind it. It keeps to Slack's documented rules and limits and knows nothing of the bot but
 * its URL. Begin at {@link io.github.k8scard.sandbox.workspace.SlackWorkspace}. May use {@code sandbox.blocks}.
 *
 * <pre>{@code
 * var app = new AppSetup(Set.of("chat:write"), Set.of(), Set.of("/quiz"), true, false, false);
 * try (var slack = SlackWorkspace.start(WorkspacePlan.standard("T0TEAM", "quizmaster", app))) {
 *     // start a bot with slack.apiUrl(), slack.botToken() and slack.signingSecret(), then
 *     slack.connectTo(URI.create("http://127.0.0.1:3000/slack/events"));
 *     Exchange typed = slack.member("U0ADA").types("C0PLATFORM", "/quiz");
 *     Message card = slack.awaitMessage(message -> message.offers("answer_a"), Duration.ofSeconds(5));
 *     slack.member("U0BEN").clicks(card, "answer_a");
 *     slack.faults().next("chat.update", Fault.rateLimited(Duration.ofSeconds(3)));
 *     slack.admin().archives("C0PLATFORM");
 *     assert slack.breaches().isEmpty();
 * }
 * }</pre>
 */
package io.github.k8scard.sandbox.workspace;
