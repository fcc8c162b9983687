package io.github.k8scard.cli;

import io.github.k8scard.K8scardException;

/** A command needs the database file, and the running bot has it open. The message is for the operator. */
final class HeldByBot extends K8scardException {
    HeldByBot(String file, Throwable cause) {
        super(
                "Another process, most likely the running bot, has the database file open: " + file
                        + ". Stop the bot, run this command again, and start the bot again. On PostgreSQL both can run"
                        + " at once.",
                cause);
    }
}
