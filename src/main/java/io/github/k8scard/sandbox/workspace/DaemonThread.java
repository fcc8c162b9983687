package io.github.k8scard.sandbox.workspace;

/** A thread of the sandbox's that does not keep the program alive. */
final class DaemonThread {
    private DaemonThread() {}

    /** Not started yet. */
    static Thread of(Runnable work, String name) {
        var thread = new Thread(work, name);
        thread.setDaemon(true);
        return thread;
    }
}
