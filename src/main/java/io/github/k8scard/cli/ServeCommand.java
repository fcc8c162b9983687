package io.github.k8scard.cli;

import io.github.k8scard.app.Bot;
import io.github.k8scard.app.Settings;
import io.github.k8scard.app.Stop;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import picocli.CommandLine.Command;

@Command(name = "serve", description = "Serve a Slack workspace; settings come from the environment.")
final class ServeCommand implements Callable<Integer> {
    private final Map<String, String> environment;

    ServeCommand(Map<String, String> environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        Settings settings = SettingsReader.read(environment);
        var fatal = new CompletableFuture<Void>();
        Stop.awaitSignalOr(
                fatal, () -> new Bot(settings, Optional.empty(), Clock.systemUTC(), fatal::completeExceptionally));
        return 0;
    }
}
