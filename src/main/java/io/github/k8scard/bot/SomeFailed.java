package io.github.k8scard.bot;

import io.github.k8scard.K8scardException;
import io.github.k8scard.NotSaved;
import java.util.List;

/**
 * A timer's task is done but for some of what it had to do, each of which is in the log already and is tried again at
 * the task's next turn. The message is for the operator.
 */
final class SomeFailed extends K8scardException {

    private SomeFailed(String message) {
        super(message);
    }

    private SomeFailed(String message, Throwable cause) {
        super(message, cause);
    }

    /**
     * Of those that failed.
     *
     * @param faults at least one
     */
    static SomeFailed of(List<RuntimeException> faults) {
        String message = faults.size() + " could not be done; the log says above which, and why.";
        // the database tells that by itself, and the log leaves out what has it as its cause
        boolean databaseAway =
                faults.stream().allMatch(fault -> fault instanceof NotSaved || fault.getCause() instanceof NotSaved);
        return databaseAway ? new SomeFailed(message, faults.get(0)) : new SomeFailed(message);
    }

    /** Where it comes from says nothing. */
    @Override
    public synchronized Throwable fillInStackTrace() {
        return this;
    }
}
