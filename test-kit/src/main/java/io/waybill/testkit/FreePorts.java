package io.waybill.testkit;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Ports of loopback that nobody listens on at the moment. */
public final class FreePorts {

    private FreePorts() {}

    public static int one() throws IOException {
        return open(0);
    }

    /** A given port, which must be free, or any free one when it is 0. */
    public static int orFree(int port) throws IOException {
        try {
            return open(port);
        } catch (IOException e) {
            throw new IOException(
                    "Port %d of 127.0.0.1 is taken: end who listens there, or give another port (0: any)"
                            .formatted(port),
                    e);
        }
    }

    public static int otherThan(int taken) throws IOException {
        var port = one();
        return port == taken ? otherThan(taken) : port;
    }

    private static int open(int port) throws IOException {
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
