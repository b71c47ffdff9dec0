package io.waybill.notification.sending;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import javax.net.SocketFactory;
import org.jspecify.annotations.Nullable;

/**
 * Makes the one socket of a transport. Can make it more patient, since a mail's end may take longer than a command; and
 * knows whether writing failed: then the last bytes, which are the mail's end, have not left.
 */
final class RememberedSocket extends SocketFactory {

    private @Nullable Socket made;
    private volatile boolean writeFailed;

    @Override
    public Socket createSocket() {
        made = new Watched();
        return made;
    }

    boolean writeFailed() {
        return writeFailed;
    }

    void waitAsLongAs(Duration limit) {
        try {
            if (made != null) {
                made.setSoTimeout(Math.toIntExact(limit.toMillis()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private final class Watched extends Socket {

        @Override
        public OutputStream getOutputStream() throws IOException {
            return new Writes(super.getOutputStream());
        }
    }

    private final class Writes extends FilterOutputStream {

        Writes(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int sign) throws IOException {
            write(new byte[] {(byte) sign}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            try {
                out.write(bytes, from, length);
            } catch (IOException e) {
                writeFailed = true;
                throw e;
            }
        }
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return SocketFactory.getDefault().createSocket(host, port);
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress localHost, int localPort) throws IOException {
        return SocketFactory.getDefault().createSocket(host, port, localHost, localPort);
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return SocketFactory.getDefault().createSocket(host, port);
    }

    @Override
    public Socket createSocket(InetAddress address, int port, InetAddress localAddress, int localPort)
            throws IOException {
        return SocketFactory.getDefault().createSocket(address, port, localAddress, localPort);
    }
}
