package io.waybill.notification.sending;

import com.sanctionco.jmail.JMail;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param user empty where the server asks for none
 * @param from address that mails come from
 * @param connectLimit for a connection
 * @param commandLimit for the answer to a command, and for a part of a mail to be taken
 * @param endLimit for the answer to a mail's end
 */
@Validated
@ConfigurationProperties("waybill.smtp")
record SmtpSettings(
        @NotBlank String host,
        @Positive int port,
        @DefaultValue("") String user,
        @DefaultValue("") String password,
        @DefaultValue("if-offered") Tls tls,
        String from,
        @DefaultValue("30s") Duration connectLimit,
        @DefaultValue("5m") Duration commandLimit,
        @DefaultValue("10m") Duration endLimit) {

    /** Greeting, EHLO and STARTTLS twice at most, three for the log-in, MAIL, RCPT, DATA. */
    private static final int COMMANDS = 10;

    enum Tls {
        IF_OFFERED,
        REQUIRED,
        /** From the first byte on, as on port 465. */
        IMPLICIT,
        NEVER
    }

    SmtpSettings {
        if (!JMail.isValid(from)) {
            throw new IllegalArgumentException(
                    "WAYBILL_MAIL_FROM is missing or no address. Mails come from it, such as parcels@shop.example");
        }
        if (!user.isBlank() && tls == Tls.NEVER) {
            throw new IllegalArgumentException(
                    "WAYBILL_SMTP_TLS is never, but a password is not sent in the clear: leave WAYBILL_SMTP_USER out");
        }
    }

    boolean hasUser() {
        return !user.isBlank();
    }

    /** A password is sent to a server with TLS only. */
    boolean tlsRequired() {
        return tls == Tls.REQUIRED || hasUser() && tls == Tls.IF_OFFERED;
    }

    Duration longest() {
        return connectLimit.plus(commandLimit.multipliedBy(COMMANDS)).plus(endLimit);
    }

    /** Leaves the password out. */
    @Override
    public String toString() {
        return "SmtpSettings[host=" + host + ", port=" + port + ", tls=" + tls + "]";
    }
}
