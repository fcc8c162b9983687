package io.github.k8scard.app.demo;

import io.github.k8scard.sandbox.time.Teammate;
import io.github.k8scard.sandbox.workspace.SlackWorkspace;
import io.github.k8scard.sandbox.workspace.WorkspacePlan;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;

/** The whole sandbox on a free port, on a Monday, for tests elsewhere. */
public final class RunningSandbox implements AutoCloseable {
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    private final Sandbox sandbox;

    public RunningSandbox(WorkspacePlan plan, Optional<Path> deck) {
        this(plan, deck, Teammate.Crew.MIXED);
    }

    private RunningSandbox(WorkspacePlan plan, Optional<Path> deck, Teammate.Crew crew) {
        sandbox = new Sandbox(0, plan, deck.stream().toList(), MONDAY, crew);
    }

    /** With the deck that ships with the bot, and others in the place of the usual members. */
    static RunningSandbox of(Teammate.Crew crew) {
        return new RunningSandbox(K8scardWorkspace.plan(), Optional.empty(), crew);
    }

    /** With the deck that ships with the bot. */
    static RunningSandbox standard() {
        return new RunningSandbox(K8scardWorkspace.plan(), Optional.empty());
    }

    public URI address() {
        return sandbox.address();
    }

    public SlackWorkspace slack() {
        return sandbox.slack();
    }

    /** The position of the right choice in the latest open card: 0 for {@code A}. */
    public int rightChoice() {
        var key = new RoundAnswerKey(sandbox.bot());
        return slack().snapshot().messagesIn("C0PLATFORM").stream()
                .flatMap(message -> key.of(message).stream())
                .reduce((first, second) -> second)
                .map(question -> Integer.parseInt(question.right().replaceAll(".*:", "")))
                .orElseThrow();
    }

    @Override
    public void close() {
        sandbox.close();
    }
}
