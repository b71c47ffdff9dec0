package io.waybill.local.process;

import io.waybill.local.Refusal;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Map;
import java.util.stream.Collectors;

/** Whether the ports that we want can be had. */
public final class PortCheck {

    private static final int SOON = 200;

    private PortCheck() {}

    /** @param wanted by what wants it */
    public static void requireFree(Map<String, Integer> wanted) {
        var taken = wanted.entrySet().stream()
                .filter(port -> isTaken(port.getValue()))
                .map(port -> "Port %d, which %s wants, is taken%s."
                        .formatted(port.getValue(), port.getKey(), holder(port.getValue())))
                .collect(Collectors.joining("\n"));
        if (!taken.isEmpty()) {
            throw Refusal.because(
                    "%s%nEnd what holds it, or let Waybill take other ports: ./waybill up --ports free", taken);
        }
    }

    /** Listening is not enough of a try: some systems let two listen, on one address and on all. */
    static boolean isTaken(int port) {
        var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        try (var socket = new Socket()) {
            socket.connect(address, SOON);
            return true;
        } catch (IOException _) {
            return !canListen(address);
        }
    }

    private static boolean canListen(InetSocketAddress address) {
        try (var socket = new ServerSocket()) {
            socket.bind(address);
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    private static String holder(int port) {
        return Listener.on(port)
                .map(process -> " by process " + process.pid()
                        + process.info()
                                .command()
                                .map(command -> " (" + command + ")")
                                .orElse(""))
                .orElse("");
    }
}
