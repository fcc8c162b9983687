package io.github.k8scard.bench;

import io.github.k8scard.bench.load.SlackLoad;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How the peer is started, which does the same work with Bolt for JavaScript.
 *
 * @param directory where it is installed
 * @param reply whether it sends the private reply to a click
 */
record Peer(Place place, Path directory, boolean reply) {
    /**
     * @param database the file that it keeps its answers in
     */
    Program start(SlackLoad slack, Path database) throws IOException, InterruptedException {
        Map<String, String> environment = new HashMap<>(slack.environment());
        environment.put("DATABASE", database.toString());
        environment.put("DECK", place.deck().toString());
        environment.put("REPLY", reply ? "1" : "0");
        environment.put("NODE_ENV", "production");
        return Program.start(directory, List.of("node", "peer.js"), environment, place.log("peer"));
    }
}
