package io.waybill.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.stream.IntStream;

/** Ports of loopback that nobody listens on at the moment. */
public final class FreePorts {

    private FreePorts() {}

    public static int one() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException("No free port on loopback", e);
        }
    }

    /** A given port, or a free one when it is 0. */
    public static int orFree(int port) {
        return port == 0 ? one() : port;
    }

    public static int otherThan(int taken) {
        return IntStream.generate(FreePorts::one)
                .filter(port -> port != taken)
                .findFirst()
                .orElseThrow();
    }
}
