package io.waybill.notification;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** Stands between a sender and a mail server, and misbehaves for single recipients as it was told to. */
public final class SmtpWire implements AutoCloseable {

    /** What is done when a recipient's mail has come so far; once. */
    public sealed interface Trick {

        /** @param step {@code RCPT}, {@code DATA} or {@code .}, which is a mail's end */
        String step();

        /** Says this instead of the server. */
        record Answer(String step, String line) implements Trick {}

        /** The connection is gone before the server hears of the step. */
        record HangUpBefore(String step) implements Trick {}

        /** The server hears of it and answers, but the answer does not come through. */
        record HangUpAfter(String step) implements Trick {}
    }

    private final ServerSocket listening;
    private final int server;
    private final Map<String, Queue<Trick>> tricks = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> ends = new ConcurrentHashMap<>();
    private final List<String> commands = new CopyOnWriteArrayList<>();

    private SmtpWire(ServerSocket listening, int server) {
        this.listening = listening;
        this.server = server;
    }

    static SmtpWire to(int server) {
        try {
            var wire = new SmtpWire(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), server);
            Thread.ofVirtual().start(wire::listen);
            return wire;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int port() {
        return listening.getLocalPort();
    }

    /** One after the other, each for one attempt. */
    public void play(String recipient, Trick... inOrder) {
        tricks.computeIfAbsent(recipient, _ -> new ConcurrentLinkedQueue<>()).addAll(List.of(inOrder));
    }

    /** How many mails to a recipient were sent to their ends. */
    public int ends(String recipient) {
        return ends.getOrDefault(recipient, new AtomicInteger()).get();
    }

    /** The first words of all commands so far. */
    public List<String> commands() {
        return List.copyOf(commands);
    }

    private void listen() {
        while (!listening.isClosed()) {
            try {
                var client = listening.accept();
                Thread.ofVirtual().start(() -> serve(client));
            } catch (IOException _) {
                return;
            }
        }
    }

    private void serve(Socket client) {
        try (client;
                var upstream = new Socket(InetAddress.getLoopbackAddress(), server)) {
            new Dialogue(client, upstream).hold();
        } catch (IOException _) {
            // Either side has gone, which is what this is about.
        }
    }

    private final class Dialogue {

        private final BufferedReader fromClient;
        private final BufferedReader fromServer;
        private final OutputStream toClient;
        private final OutputStream toServer;
        private String recipient = "";

        Dialogue(Socket client, Socket server) throws IOException {
            fromClient = new BufferedReader(new InputStreamReader(client.getInputStream(), ISO_8859_1));
            fromServer = new BufferedReader(new InputStreamReader(server.getInputStream(), ISO_8859_1));
            toClient = client.getOutputStream();
            toServer = server.getOutputStream();
        }

        void hold() throws IOException {
            write(toClient, answer());
            for (var line = fromClient.readLine(); line != null; line = fromClient.readLine()) {
                if (!step(line)) {
                    return;
                }
            }
        }

        /** False when the wire is cut. */
        private boolean step(String line) throws IOException {
            var word = line.split("[ :]")[0].toUpperCase(Locale.ROOT);
            commands.add(word);
            if (word.equals("RCPT")) {
                recipient = line.substring(line.indexOf('<') + 1, line.indexOf('>'));
            }
            return word.equals("DATA") ? data() : exchange(word, line);
        }

        /** The server hears nothing of a mail until its end is there, so that it has none to be cross about. */
        private boolean data() throws IOException {
            switch (trick("DATA")) {
                case Trick.Answer said -> {
                    write(toClient, said.line() + "\r\n");
                    return true;
                }
                case Trick.HangUpBefore _, Trick.HangUpAfter _ -> {
                    return false;
                }
                case null -> write(toClient, "354 go on\r\n");
            }
            var mail = new StringBuilder();
            for (var line = fromClient.readLine(); line != null; line = fromClient.readLine()) {
                mail.append(line).append("\r\n");
                if (line.equals(".")) {
                    ends.computeIfAbsent(recipient, _ -> new AtomicInteger()).incrementAndGet();
                    return exchange(".", mail.toString().stripTrailing());
                }
            }
            return false;
        }

        private boolean exchange(String step, String content) throws IOException {
            return switch (trick(step)) {
                case Trick.Answer said -> {
                    write(toClient, said.line() + "\r\n");
                    yield true;
                }
                case Trick.HangUpBefore _ -> false;
                case Trick.HangUpAfter _ -> {
                    tell(step, content);
                    yield false;
                }
                case null -> {
                    write(toClient, tell(step, content));
                    yield true;
                }
            };
        }

        private String tell(String step, String content) throws IOException {
            if (step.equals(".")) {
                write(toServer, "DATA\r\n");
                answer();
            }
            write(toServer, content + "\r\n");
            return answer();
        }

        private Trick trick(String step) {
            var queue = tricks.getOrDefault(recipient, new ConcurrentLinkedQueue<>());
            var next = queue.peek();
            return next != null && next.step().equals(step) ? queue.poll() : null;
        }

        private String answer() throws IOException {
            var answer = new StringBuilder();
            for (var line = fromServer.readLine(); line != null; line = fromServer.readLine()) {
                answer.append(line).append("\r\n");
                if (line.length() < 4 || line.charAt(3) != '-') {
                    return answer.toString();
                }
            }
            throw new IOException("the server has gone");
        }

        private static void write(OutputStream to, String text) throws IOException {
            to.write(text.getBytes(ISO_8859_1));
            to.flush();
        }
    }

    @Override
    public void close() {
        try {
            listening.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
