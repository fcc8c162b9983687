package io.github.k8scard.bench.load;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.SelectionKey;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/** Answers at once to all that a bot asks of Slack, and counts the private replies. */
public final class StandIn {
    /** The workspace that it says the bot is in. */
    public static final String WORKSPACE = "T0BENCH";

    private static final String REPLY = "/reply/";
    private static final String LATE = "/late";
    private static final byte[] TAKEN = message("text/plain", "ok");

    private final LoadThread load;
    private final ServerSocketChannel server;
    private final SlackAnswers answers = new SlackAnswers();
    private final PrivateReplies replies = new PrivateReplies();
    private final AtomicInteger connections = new AtomicInteger();
    private final AtomicInteger late = new AtomicInteger();

    public StandIn(LoadThread load) throws IOException {
        this.load = load;
        server = ServerSocketChannel.open().bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 512);
        server.configureBlocking(false);
        load.call(() -> server.register(load.selector(), SelectionKey.OP_ACCEPT, (LoadThread.Ready) this::accept));
    }

    /** Where the Web API is, as the programs are told. */
    public String apiUrl() {
        return address() + "/api/";
    }

    /** Where the private reply to a click goes that has this number; the number has nine digits. */
    String replyUrl(String number) {
        return address() + REPLY + number;
    }

    /** Where the answer to a command goes that does not come with the acknowledgement. */
    String lateUrl() {
        return address() + LATE;
    }

    public PrivateReplies replies() {
        return replies;
    }

    public SlackAnswers answers() {
        return answers;
    }

    /** How many answers to commands came after the acknowledgement. */
    public int late() {
        return late.get();
    }

    /** How many connections were made to it so far. */
    public int connections() {
        return connections.get();
    }

    int port() {
        return server.socket().getLocalPort();
    }

    private String address() {
        return "http://127.0.0.1:" + port();
    }

    private void accept(SelectionKey listening) throws IOException {
        SocketChannel channel = server.accept();
        if (channel == null) {
            return;
        }
        connections.incrementAndGet();
        channel.configureBlocking(false);
        channel.socket().setTcpNoDelay(true);
        SelectionKey key = channel.register(load.selector(), SelectionKey.OP_READ);
        var stream = new HttpStream(channel, key);
        key.attach((LoadThread.Ready) ready -> serve(stream, ready));
    }

    private void serve(HttpStream stream, SelectionKey key) throws IOException {
        try {
            if (key.isWritable()) {
                stream.flush();
            }
            if (key.isReadable() && !stream.receive()) {
                stream.close();
                return;
            }
            while (stream.isWhole()) {
                stream.send(answer(stream));
                stream.done();
            }
        } catch (IOException gone) {
            // a program that was stopped or killed leaves its connections so
            stream.close();
        }
    }

    private byte[] answer(HttpStream request) {
        String path = request.path();
        if (path.equals(LATE)) {
            late.incrementAndGet();
        }
        if (path.startsWith(REPLY)) {
            replies.received(Integer.parseInt(path.substring(REPLY.length())), request.bodyLength());
            return TAKEN;
        }
        return message(
                "application/json; charset=utf-8",
                answers.to(path.substring(path.lastIndexOf('/') + 1), request.body()));
    }

    private static byte[] message(String type, String body) {
        return ("HTTP/1.1 200 OK\r\nContent-Type: " + type + "\r\nX-OAuth-Scopes: chat:write,commands,users:read"
                        + "\r\nContent-Length: " + body.getBytes(StandardCharsets.UTF_8).length + "\r\n\r\n" + body)
                .getBytes(StandardCharsets.UTF_8);
    }
}
