package io.waybill.notification.sending;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.eclipse.angus.mail.util.MailConnectException;

/** What a failure means for the mail. */
final class SmtpPolicy {

    private static final int AUTHENTICATION_REQUIRED = 530;
    private static final int MAILBOX_FULL = 552;

    private SmtpPolicy() {}

    /** @param id the mail's Message-ID */
    static Receipt receipt(SmtpStage stage, MessagingException failure, String id) {
        var code = code(failure);
        return switch (stage) {
            case OPENING -> new Receipt.NotAccepted(opening(failure, code));
            case ENVELOPE -> isAboutRecipient(failure) ? recipient(code, id) : new Receipt.NotAccepted(error(code));
            case DATA ->
                code.filter(SmtpPolicy::isPermanent).isPresent()
                        ? new Receipt.Refused(error(code), id)
                        : new Receipt.NotAccepted(error(code));
            case CUT_OFF -> new Receipt.NotAccepted(error(code));
            case END -> end(code, id);
            case OVERTAKEN -> new Receipt.Overtaken();
        };
    }

    private static String opening(MessagingException failure, Optional<Integer> code) {
        return switch (failure) {
            case MailConnectException _ -> "connect";
            case AuthenticationFailedException _ -> "auth";
            default -> code.isPresent() ? error(code) : "no_session";
        };
    }

    /** RFC 5321, 4.5.3.1.10: 552 is to be read as 452 here. That we must log in is our own fault, not the recipient's. */
    private static Receipt recipient(Optional<Integer> code, String id) {
        return code.filter(SmtpPolicy::isPermanent)
                        .filter(permanent -> permanent != MAILBOX_FULL && permanent != AUTHENTICATION_REQUIRED)
                        .isPresent()
                ? new Receipt.Refused(error(code), id)
                : new Receipt.NotAccepted(error(code));
    }

    /** Only an answer says what became of it. */
    private static Receipt end(Optional<Integer> code, String id) {
        var answer = code.orElse(0);
        if (answer >= 200 && answer < 300) {
            return new Receipt.Accepted(id);
        }
        if (answer >= 400 && answer < 500) {
            return new Receipt.NotAccepted(error(code));
        }
        return isPermanent(answer) ? new Receipt.Refused(error(code), id) : new Receipt.InDoubt("no_answer", id);
    }

    private static boolean isPermanent(int code) {
        return code >= 500 && code < 600;
    }

    private static String error(Optional<Integer> code) {
        return code.filter(known -> known > 0).map(known -> "smtp_" + known).orElse("disconnect");
    }

    private static boolean isAboutRecipient(MessagingException failure) {
        return chain(failure).anyMatch(SMTPAddressFailedException.class::isInstance);
    }

    /** The answer's code; the most telling part of the failure stands last. */
    private static Optional<Integer> code(MessagingException failure) {
        return chain(failure).flatMap(part -> code(part).stream()).reduce((_, last) -> last);
    }

    private static Optional<Integer> code(Exception part) {
        return switch (part) {
            case SMTPAddressFailedException address -> Optional.of(address.getReturnCode());
            case SMTPSenderFailedException sender -> Optional.of(sender.getReturnCode());
            case SMTPSendFailedException send -> Optional.of(send.getReturnCode());
            default -> Optional.empty();
        };
    }

    private static Stream<Exception> chain(MessagingException failure) {
        return Stream.iterate(
                (Exception) failure,
                part -> part != null,
                part -> part instanceof MessagingException messaging ? messaging.getNextException() : null);
    }
}
