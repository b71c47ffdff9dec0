package io.waybill.testkit.faults;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What lies between a client and its server on this machine: it passes everything, swallows everything, or is cut. */
public final class Wire implements AutoCloseable {

    private static final int CHUNK = 16 * 1024;

    private final ServerSocket entrance;
    private final int serverPort;
    private final Set<Line> lines = ConcurrentHashMap.newKeySet();
    private volatile boolean swallows;

    private Wire(ServerSocket entrance, int serverPort) {
        this.entrance = entrance;
        this.serverPort = serverPort;
    }

    public static Wire to(int serverPort) throws IOException {
        var wire = new Wire(new ServerSocket(0, 200, InetAddress.getLoopbackAddress()), serverPort);
        Thread.ofVirtual().name("wire").start(wire::accept);
        return wire;
    }

    /** Where clients find the server. */
    public int port() {
        return entrance.getLocalPort();
    }

    /** From now on neither side hears of the other, not even that it is gone. Who comes anew is never answered. */
    public void swallow() {
        swallows = true;
        lines.forEach(line -> line.dead = true);
    }

    /** For new connections. Those that lost a byte stay as they are. */
    public void pass() {
        swallows = false;
    }

    /** Ends all connections at once, whatever is under way. New ones pass. */
    public void cut() {
        lines.forEach(Line::reset);
    }

    @Override
    public void close() throws IOException {
        entrance.close();
        cut();
    }

    private void accept() {
        while (!entrance.isClosed()) {
            try {
                open(entrance.accept());
            } catch (IOException _) {
                // Closed, or the server is away: the client has been told by then.
            }
        }
    }

    private void open(Socket client) throws IOException {
        try {
            var line = new Line(client, new Socket(InetAddress.getLoopbackAddress(), serverPort));
            lines.add(line);
            line.dead = swallows;
            line.begin();
        } catch (IOException e) {
            client.close();
            throw e;
        }
    }

    private final class Line {

        private final Socket client;
        private final Socket server;
        private volatile boolean dead;

        private Line(Socket client, Socket server) {
            this.client = client;
            this.server = server;
        }

        private void begin() {
            Thread.ofVirtual().name("wire-there").start(() -> carry(client, server));
            Thread.ofVirtual().name("wire-back").start(() -> carry(server, client));
        }

        private void carry(Socket from, Socket to) {
            try {
                pump(from.getInputStream(), to.getOutputStream());
                from.close();
                if (!dead) {
                    end();
                }
            } catch (IOException _) {
                if (!dead) {
                    end();
                }
            }
            if (client.isClosed() && server.isClosed()) {
                lines.remove(this);
            }
        }

        private void pump(InputStream in, OutputStream out) throws IOException {
            var chunk = new byte[CHUNK];
            for (var read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                if (!dead) {
                    out.write(chunk, 0, read);
                }
            }
        }

        private void end() {
            close(client);
            close(server);
        }

        private void reset() {
            try {
                client.setSoLinger(true, 0);
                server.setSoLinger(true, 0);
            } catch (IOException _) {
                // It is closed already.
            }
            end();
        }

        private static void close(Socket socket) {
            try {
                socket.close();
            } catch (IOException _) {
                // It is of no use any more.
            }
        }
    }
}
