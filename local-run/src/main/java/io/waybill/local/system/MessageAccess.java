package io.waybill.local.system;

import io.waybill.local.Home;
import io.waybill.local.inbox.Inbox;
import io.waybill.local.inbox.TwilioAccount;
import io.waybill.local.keys.Secrets;
import java.io.IOException;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Where messages to buyers go.
 *
 * @param environment of the service that sends them
 */
public record MessageAccess(Map<String, String> environment) {

    private static final String ACCOUNT = "AC" + "0".repeat(32);
    private static final String SENDER = "Demo";

    public MessageAccess {
        environment = Map.copyOf(environment);
    }

    /** The run's own inbox, whatever the environment says: nobody real is told of parcels that do not exist. */
    public static MessageAccess inbox(Home home, Ports ports) throws IOException {
        var environment = mail(ports);
        environment.putAll(texts(ports, account(home)));
        return new MessageAccess(environment);
    }

    /** As the environment says, where it names a mail server; else the run's own inbox. */
    public static MessageAccess live(Home home, Ports ports, Map<String, String> given) throws IOException {
        return sendsAway(given) ? new MessageAccess(Map.of()) : inbox(home, ports);
    }

    /** Whether mails go to a mail server of the world. */
    public static boolean sendsAway(Map<String, String> given) {
        return !given.getOrDefault("WAYBILL_SMTP_HOST", "").isBlank();
    }

    private static Map<String, String> mail(Ports ports) {
        return new LinkedHashMap<>(Map.of(
                "WAYBILL_SMTP_HOST", "127.0.0.1",
                "WAYBILL_SMTP_PORT", String.valueOf(ports.smtp()),
                "WAYBILL_SMTP_USER", "",
                "WAYBILL_SMTP_PASSWORD", "",
                "WAYBILL_MAIL_FROM", "parcels@demo.example"));
    }

    private static Map<String, String> texts(Ports ports, TwilioAccount account) {
        return Map.of(
                "WAYBILL_TWILIO_URL",
                "http://127.0.0.1:" + ports.inbox(),
                "WAYBILL_TWILIO_ACCOUNT",
                account.sid(),
                "WAYBILL_TWILIO_TOKEN",
                account.token(),
                "WAYBILL_TWILIO_FROM",
                SENDER);
    }

    private static TwilioAccount account(Home home) throws IOException {
        return new TwilioAccount(ACCOUNT, Secrets.in(home.keys()).password("twilio"));
    }

    /** The inbox to which this leads. */
    public static Inbox open(Home home, Ports ports, InstantSource businessTime) throws IOException {
        return Inbox.start(home.file("inbox"), ports.smtp(), ports.inbox(), account(home), businessTime);
    }

    /** Without the token. */
    @Override
    public String toString() {
        return "MessageAccess" + environment.keySet();
    }
}
