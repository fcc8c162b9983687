package io.github.k8scard.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Some instances of the bot, each of which is killed, stopped and started by its number. */
final class Fleet {
    private final Site site;
    private final Spread spread;
    private final int size;
    private final Map<Integer, BotProcess> running = new TreeMap<>();
    private final List<BotProcess> all = new ArrayList<>();

    Fleet(Site site, Spread spread, int size) {
        this.site = site;
        this.spread = spread;
        this.size = size;
        site.slack().connectTo(spread.address());
    }

    int size() {
        return size;
    }

    /** Starts those that do not run, together, and waits until they are ready. */
    void start() {
        for (int i = 0; i < size; i++) {
            running.computeIfAbsent(i, number -> {
                BotProcess bot = site.starts(site.environment());
                all.add(bot);
                return bot;
            });
        }
        awaitReady();
        spread.over(addresses());
    }

    void awaitReady() {
        running.values().forEach(BotProcess::awaitReady);
    }

    /** Ends one without asking. Requests still go there, and are refused. */
    void kill(int number) {
        removed(number).kill();
    }

    /** Asks one to end, and waits until it has; it has to do so in time, and well. */
    void stop(int number) {
        BotProcess bot = removed(number);
        bot.sigterm();
        assertThat(bot.orderlyExitCode()).as(bot.output()).isIn(0, 143);
    }

    void stop() {
        List.copyOf(running.keySet()).forEach(this::stop);
    }

    List<BotProcess> running() {
        return List.copyOf(running.values());
    }

    /** Whether each that runs answers so at an address. */
    boolean all(String path, int status) {
        return running.values().stream().allMatch(bot -> bot.status(path) == status);
    }

    /** What any of them has logged as an error. */
    List<String> errors() {
        return all.stream().flatMap(bot -> bot.errors().stream()).toList();
    }

    private BotProcess removed(int number) {
        return Optional.ofNullable(running.remove(number)).orElseThrow();
    }

    private List<URI> addresses() {
        return running.values().stream().map(bot -> bot.at("/slack/events")).toList();
    }
}
