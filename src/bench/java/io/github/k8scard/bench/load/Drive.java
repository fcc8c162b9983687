package io.github.k8scard.bench.load;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** One load under way: its connections, and what is sent next. For the load's thread alone. */
final class Drive {
    /** A program that cannot keep up is given so many times as long as planned; what is left is not sent. */
    private static final int PATIENCE = 2;

    private final LoadThread load;
    private final Requests requests;
    private final Pace pace;
    private final Timings timings = new Timings();
    private final CompletableFuture<Timings> done;
    private final List<Caller> callers = new ArrayList<>();
    private final ArrayDeque<Caller> idle = new ArrayDeque<>();
    private final ArrayDeque<Long> waiting = new ArrayDeque<>();
    private long begin;
    private int sent;
    private int planned;

    private Drive(LoadThread load, Requests requests, Pace pace, CompletableFuture<Timings> done) {
        this.load = load;
        this.requests = requests;
        this.pace = pace;
        this.done = done;
    }

    /** Sends requests to a port of this machine and waits until all are answered. */
    static Timings run(LoadThread load, int port, Requests requests, Pace pace) {
        var done = new CompletableFuture<Timings>();
        load.call(() -> new Drive(load, requests, pace, done).begin(port));
        return done.join();
    }

    private void begin(int port) throws IOException {
        for (int i = 0; i < pace.connections(); i++) {
            var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
            callers.add(new Caller(SocketChannel.open(address)));
        }
        begin = System.nanoTime();
        if (pace.perSecond() > 0) {
            idle.addAll(callers);
            plan();
        } else {
            for (Caller caller : callers) {
                next(caller);
            }
        }
    }

    private boolean isOver(long now) {
        return Math.max(sent, planned) >= pace.most() || now - begin >= pace.seconds() * 1e9;
    }

    private void plan() throws IOException {
        long now = System.nanoTime();
        long due = begin + planned * 1_000_000_000L / pace.perSecond();
        while (due <= now && planned < pace.most() && due - begin < pace.seconds() * 1e9) {
            planned++;
            waiting.add(due);
            due = begin + planned * 1_000_000_000L / pace.perSecond();
        }
        while (!idle.isEmpty() && !waiting.isEmpty()) {
            idle.remove().send(waiting.remove());
        }
        if (planned < pace.most() && due - begin < pace.seconds() * 1e9) {
            load.at(due, this::plan);
        } else {
            endIfIdle();
        }
    }

    private void next(Caller caller) throws IOException {
        long now = System.nanoTime();
        if (pace.perSecond() == 0 && !isOver(now)) {
            caller.send(now);
        } else if (!waiting.isEmpty() && now - begin < PATIENCE * pace.seconds() * 1e9) {
            caller.send(waiting.remove());
        } else {
            timings.givenUp(waiting.size());
            waiting.clear();
            idle.add(caller);
            if (isOver(now)) {
                endIfIdle();
            }
        }
    }

    private void endIfIdle() throws IOException {
        if (idle.size() == callers.size() && waiting.isEmpty() && !done.isDone()) {
            for (Caller caller : callers) {
                caller.stream.close();
            }
            done.complete(timings);
        }
    }

    /** A connection. */
    private final class Caller implements LoadThread.Ready {
        private final HttpStream stream;
        private long since;

        Caller(SocketChannel channel) throws IOException {
            channel.configureBlocking(false);
            channel.socket().setTcpNoDelay(true);
            stream = new HttpStream(channel, channel.register(load.selector(), SelectionKey.OP_READ, this));
        }

        void send(long from) throws IOException {
            sent++;
            since = from;
            requests.next(stream.out());
            stream.send();
        }

        @Override
        public void ready(SelectionKey key) throws IOException {
            try {
                if (key.isWritable()) {
                    stream.flush();
                }
                if (key.isReadable() && !stream.receive()) {
                    throw new EOFException("the program closed a connection with a request under way");
                }
                if (stream.isWhole()) {
                    long now = System.nanoTime();
                    timings.add(now - begin, now - since, stream.status(), stream.bodyLength());
                    stream.done();
                    next(this);
                }
            } catch (IOException broken) {
                key.cancel();
                done.completeExceptionally(broken);
            }
        }
    }
}
