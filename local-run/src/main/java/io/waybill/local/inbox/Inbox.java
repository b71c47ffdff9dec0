package io.waybill.local.inbox;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.subethamail.smtp.server.SMTPServer;

/** A mail server and Twilio's interface, on loopback, and pages that show what they took. */
public final class Inbox implements AutoCloseable {

    private static final int MOST = 1_000;
    private static final int BACKLOG = 256;

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Messages messages;
    private final SMTPServer smtp;
    private final HttpServer pages;

    private Inbox(Messages messages, int smtpPort, HttpServer pages, TwilioAccount account, InstantSource time) {
        this.messages = messages;
        this.smtp = new SMTPServer.Builder()
                .bindAddress(InetAddress.getLoopbackAddress())
                .port(smtpPort)
                .hostName("localhost")
                .softwareName("Waybill's inbox")
                .messageHandlerFactory(_ -> new Reception(messages, time))
                .build();
        this.pages = pages;
        pages.setExecutor(threads);
        pages.createContext("/", new InboxPages(messages));
        pages.createContext(TextMessages.ACCOUNTS, new TextMessages(messages, account, time));
    }

    /**
     * @param folder where messages are kept; those of earlier runs are there again
     * @param time of which the messages are
     */
    public static Inbox start(Path folder, int smtpPort, int pagesPort, TwilioAccount account, InstantSource time)
            throws IOException {
        var messages = Messages.in(folder, MOST);
        var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), pagesPort);
        var inbox = new Inbox(messages, smtpPort, HttpServer.create(address, BACKLOG), account, time);
        inbox.smtp.start();
        inbox.pages.start();
        return inbox;
    }

    /** Newest first. */
    public List<Message> messages() {
        return messages.all();
    }

    /** As people open it. */
    public URI page() {
        return URI.create("http://localhost:" + pages.getAddress().getPort());
    }

    @Override
    public void close() {
        smtp.stop();
        pages.stop(0);
        threads.close();
    }
}
