package io.github.k8scard.bench;

import io.github.k8scard.bench.load.SlackLoad;
import io.github.k8scard.storage.DatabaseUrl;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How the bot is started: as the Procfile does. */
final class Bot {
    private final Place place;
    private final Map<String, String> environment;
    private final List<String> command = new ArrayList<>();

    Bot(Place place, SlackLoad slack, DatabaseUrl database) throws IOException {
        this.place = place;
        environment = new HashMap<>(slack.environment());
        // what follows it are settings that the bot adds by itself
        environment.put("JDBC_DATABASE_URL", database.jdbcUrl().replaceAll(";MODE=.*", ""));
        if (!database.isH2()) {
            environment.put("JDBC_DATABASE_USERNAME", database.user().orElse(""));
        }
        command.add("java");
        command.addAll(Procfile.flags(place.project().resolve("Procfile")));
        command.addAll(List.of("-jar", place.jar().toString(), "serve"));
    }

    Program start() throws IOException, InterruptedException {
        return Program.start(place.project(), command, environment, place.log("k8scard"));
    }
}
