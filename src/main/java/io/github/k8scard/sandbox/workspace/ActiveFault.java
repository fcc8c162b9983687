package io.github.k8scard.sandbox.workspace;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.node.ObjectNode;

/** A fault that is switched on. Safe for concurrent use. */
public final class ActiveFault implements AutoCloseable {
    private final String method;
    private final Fault fault;
    private final AtomicInteger left;
    private final CountDownLatch off = new CountDownLatch(1);

    ActiveFault(String method, Fault fault, int calls) {
        this.method = method;
        this.fault = fault;
        this.left = new AtomicInteger(calls);
    }

    /** Switches it off for new calls and lets go those that it holds. */
    public void off() {
        left.set(0);
        off.countDown();
    }

    /** The same as {@link #off()}. */
    @Override
    public void close() {
        off();
    }

    /** Whether it is still waiting for a call to strike. */
    public boolean isWaiting() {
        return left.get() > 0;
    }

    Fault fault() {
        return fault;
    }

    boolean takes(String called, ObjectNode request) {
        return (method.equals(ActiveFaults.ALL) || method.equals(called))
                && fault.fits(request)
                && left.getAndUpdate(n -> n > 0 && n < ActiveFaults.FOR_EVER ? n - 1 : n) > 0;
    }

    void awaitOff() throws InterruptedException {
        off.await();
    }
}
