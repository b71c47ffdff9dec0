package io.waybill.notification.sending;

import io.waybill.notification.decision.Channel;
import io.waybill.notification.message.Message;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A mail has the same Message-ID at every attempt: a mailbox that gets it twice can know. */
@Component
class MailIds {

    private final String domain;

    MailIds(SmtpSettings settings) {
        this.domain = settings.from().substring(settings.from().lastIndexOf('@') + 1);
    }

    String of(Message message) {
        return "<" + message.id() + "@" + domain + ">";
    }

    @Nullable String ifMail(Message message) {
        return message.channel() == Channel.EMAIL ? of(message) : null;
    }
}
