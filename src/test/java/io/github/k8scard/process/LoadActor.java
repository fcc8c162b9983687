package io.github.k8scard.process;

import io.github.k8scard.sandbox.workspace.ActingMember;
import io.github.k8scard.sandbox.workspace.Ephemeral;
import io.github.k8scard.sandbox.workspace.Exchange;
import io.github.k8scard.sandbox.workspace.ImpossibleAction;
import io.github.k8scard.sandbox.workspace.Message;
import io.github.k8scard.sandbox.workspace.SlackWorkspace;
import io.github.k8scard.sandbox.workspace.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.stream.Stream;

/** Some members who do by turns what members do, one thing at each run. What they do follows from a seed. */
final class LoadActor implements Runnable {
    private static final List<String> COMMANDS = List.of(
            "",
            "",
            "practice",
            "practice Pods",
            "practice Services",
            "leaderboard",
            "leaderboard all",
            "me",
            "status",
            "help",
            "search pod",
            "topics",
            "report",
            "opt-out",
            "opt-in",
            "quiz",
            "no such command");
    /** So few that they get on with their cards. */
    private static final int PRACTISING = 8;

    private final SlackWorkspace slack;
    private final LoadLedger ledger;
    private final List<String> members;
    private final Random random;
    private final Executor twin;
    private List<Message> cards = List.of();

    LoadActor(SlackWorkspace slack, LoadLedger ledger, List<String> members, long seed, Executor twin) {
        this.slack = slack;
        this.ledger = ledger;
        this.members = members;
        this.random = new Random(seed);
        this.twin = twin;
    }

    @Override
    public void run() {
        try {
            act(random.nextInt(100));
        } catch (RuntimeException | Error e) {
            // if the screen has changed meanwhile, they were too slow
            if (!(e instanceof ImpossibleAction || e.getCause() instanceof ImpossibleAction)) {
                ledger.wonder(e);
            }
        }
    }

    private void act(int dice) {
        ActingMember member = slack.member(picked(members));
        if (dice < 40) {
            answer(member, card());
        } else if (dice < 66) {
            practise(slack.member(picked(members.subList(0, PRACTISING))));
        } else if (dice < 86) {
            String words = picked(COMMANDS);
            note("command", member.types(picked(LoadTeam.CHANNELS), "/k8scard " + words));
        } else if (dice < 91) {
            open(member);
        } else if (dice < 94) {
            event(member.writes(picked(LoadTeam.CHANNELS), "@k8scard help"));
        } else if (dice < 97) {
            settings(member);
        } else {
            member.reloads();
        }
    }

    /** A card as it was seen some time ago. */
    private Optional<Message> card() {
        if (cards.isEmpty() || random.nextInt(8) == 0) {
            cards = LoadTeam.cards(slack.snapshot()).toList();
        }
        return cards.isEmpty() ? Optional.empty() : Optional.of(picked(cards));
    }

    private void answer(ActingMember member, Optional<Message> card) {
        grade(member, "round:grade:");
        card.ifPresent(message -> answer(message::offers, "round:", action -> member.clicks(message, action)));
    }

    /** By one click, by two, or by two at the same instant. */
    private void answer(Function<String, Boolean> offers, String kind, Function<String, Exchange> click) {
        List<String> choices = Stream.of("choose:0", "choose:1", "choose:2", "choose:3", "reveal", "open")
                .map(choice -> kind + choice)
                .filter(offers::apply)
                .toList();
        if (choices.isEmpty()) {
            return;
        }
        int dice = random.nextInt(6);
        String first = picked(choices);
        String second = picked(choices);
        String noted = kind + "click";
        if (dice == 0) {
            var other = CompletableFuture.runAsync(() -> note(noted, click.apply(second)), twin);
            note(noted, click.apply(first));
            other.join();
        } else {
            note(noted, click.apply(first));
            if (dice == 1) {
                note(noted, click.apply(second));
            }
        }
    }

    private void practise(ActingMember member) {
        grade(member, "practice:grade:");
        List<Ephemeral> shown = new ArrayList<>(slack.snapshot().ephemerals().stream()
                .filter(ephemeral -> ephemeral.recipient().equals(member.id()))
                .toList());
        Optional<Ephemeral> asked = latest(shown, "practice:reveal").or(() -> latest(shown, "practice:open"));
        Optional<Ephemeral> done = latest(shown, "practice:next").or(() -> latest(shown, "practice:more"));
        if (asked.isPresent()) {
            answer(asked.get()::offers, "practice:", action -> member.clicks(asked.get(), action));
        } else if (done.isPresent()) {
            String next = done.get().offers("practice:next") ? "practice:next" : "practice:more";
            note("next", member.clicks(done.get(), next));
        } else {
            note("command", member.types(picked(LoadTeam.CHANNELS), "/k8scard"));
        }
    }

    /** The answer of a flashcard that they have opened, if they have. */
    private void grade(ActingMember member, String kind) {
        slack.snapshot()
                .modal(member.id())
                .filter(view -> view.offers(kind + "3"))
                .ifPresent(view -> note("grade", member.clicks(view, kind + (1 + random.nextInt(4)))));
    }

    /** Opens the Home tab and turns a switch there. */
    private void open(ActingMember member) {
        event(member.opensHome());
        Optional<View> home = slack.snapshot().home(member.id());
        home.filter(view -> random.nextBoolean() && view.offers("home:listed"))
                .ifPresent(view -> note("switch", member.clicks(view, "home:listed")));
    }

    /** Slack tells of it once, or once more. */
    private void event(Optional<Exchange> told) {
        told.ifPresent(exchange -> {
            note(LoadLedger.EVENT, exchange);
            if (random.nextInt(3) == 0) {
                note(LoadLedger.EVENT, slack.events().redeliver(exchange, 1, "http_timeout"));
            }
        });
    }

    /** Changes which cards a channel gets, in the form. */
    private void settings(ActingMember member) {
        Optional<View> form = slack.snapshot()
                .modal(member.id())
                .filter(view -> view.callbackId().equals("schedule"));
        if (form.isEmpty()) {
            note("command", member.types(picked(LoadTeam.CHANNELS), "/k8scard schedule"));
        } else {
            List<String> difficulties = random.nextBoolean() ? List.of("1", "2") : List.of("1", "2", "3");
            note("form", member.submits(form.get(), Map.of("difficulties", difficulties)));
        }
    }

    private void note(String kind, Exchange exchange) {
        ledger.note(kind, exchange);
    }

    private <T> T picked(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private static Optional<Ephemeral> latest(List<Ephemeral> shown, String action) {
        return shown.stream().filter(ephemeral -> ephemeral.offers(action)).reduce((one, next) -> next);
    }
}
