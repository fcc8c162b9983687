package io.github.k8scard.app;

import io.github.k8scard.storage.DatabaseUrl;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/**
 * How to run, read from the environment once.
 *
 * @param slack how the bot and Slack reach and trust each other
 * @param port where to listen for HTTP; 0 takes any free one
 * @param metricsPort where to say in numbers what goes on; empty for nowhere
 * @param database where the database is
 * @param decks the deck files in their order; none if none was asked for
 * @param timeZone where a member's zone is unknown
 * @param admins who may change settings; empty for everyone
 * @param keeping how much is kept for later
 */
public record Settings(
        SlackAccess slack,
        int port,
        OptionalInt metricsPort,
        DatabaseUrl database,
        List<Path> decks,
        ZoneId timeZone,
        Set<String> admins,
        Keeping keeping) {}
