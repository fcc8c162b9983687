package io.github.k8scard.slack.web;

import java.time.Duration;
import java.util.Optional;

/** What comes of {@link DirectFiles#send sending a file}. */
public sealed interface FileOutcome {

    /** The member has it. */
    record Sent() implements FileOutcome {}

    /** The bot may not send files in this workspace. Nothing was done. */
    record LacksScope() implements FileOutcome {}

    /**
     * Slack asks to wait, or cannot be reached. The member has no file.
     *
     * @param left for how long
     * @param announced the message that announces it, if that is there already
     */
    record NotNow(Duration left, Optional<DirectPlace> announced) implements FileOutcome {}

    /**
     * Slack does not take it. The member has no file.
     *
     * @param why for the operator, or Slack's name for it
     * @param announced the message that announces it, if that is there already
     */
    record Refused(String why, Optional<DirectPlace> announced) implements FileOutcome {}

    /** The member may have it or not: Slack did not answer the last step. */
    record Unknown(DirectPlace announced) implements FileOutcome {}
}
