package io.waybill.notification.sending;

import io.waybill.kit.hold.HoldPoints;
import io.waybill.kit.time.MachineTime;
import io.waybill.notification.decision.Channel;
import io.waybill.notification.message.Concluding;
import io.waybill.notification.message.Ending;
import io.waybill.notification.message.Messages;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;

/** Hands one message over and keeps what became of it. */
@Service
class Sending {

    private static final Logger LOG = LoggerFactory.getLogger(Sending.class);
    private static final String FAILURE = "failure";

    private final SmtpCourier smtp;
    private final TwilioCourier twilio;
    private final Messages messages;
    private final Concluding concluding;
    private final MailIds mailIds;
    private final SendingSettings settings;
    private final MachineTime machineTime;
    private final HoldPoints holdPoints;

    Sending(
            SmtpCourier smtp,
            TwilioCourier twilio,
            Messages messages,
            Concluding concluding,
            MailIds mailIds,
            SendingSettings settings,
            MachineTime machineTime,
            HoldPoints holdPoints) {
        this.smtp = smtp;
        this.twilio = twilio;
        this.messages = messages;
        this.concluding = concluding;
        this.mailIds = mailIds;
        this.settings = settings;
        this.machineTime = machineTime;
        this.holdPoints = holdPoints;
    }

    void send(Errand errand) {
        holdPoints.reach("message.before-sending");
        var mayHaveLeft = new AtomicBoolean();
        conclude(errand, deliver(errand, mayHaveLeft));
    }

    /** An error of our own is an outcome like any other: shown, and tried again where nothing has left. */
    private Receipt deliver(Errand errand, AtomicBoolean mayHaveLeft) {
        var message = errand.message();
        try {
            return courier(message.channel()).deliver(errand, () -> {
                mayHaveLeft.set(mayLeave(errand));
                return mayHaveLeft.get();
            });
        } catch (RuntimeException e) {
            LOG.warn("Message {} failed: {}", message.id(), e.getClass().getName());
            return mayHaveLeft.get()
                    ? new Receipt.InDoubt(FAILURE, mailIds.ifMail(message))
                    : new Receipt.NotAccepted(FAILURE);
        }
    }

    /** A message's sender may say so for this long; then it is lost. */
    Duration longest(Channel channel) {
        return courier(channel).longest();
    }

    private Courier courier(Channel channel) {
        return switch (channel) {
            case EMAIL -> smtp;
            case SMS -> twilio;
        };
    }

    /** Where it cannot be kept that the message may have left, it stays here, and is sent when the lease has lapsed. */
    private boolean mayLeave(Errand errand) {
        holdPoints.reach("message.before-dot");
        try {
            var keeps =
                    messages.mayLeave(errand.message(), machineTime.instant().plus(settings.lease()));
            holdPoints.reach("message.at-dot");
            return keeps;
        } catch (DataAccessException _) {
            return false;
        }
    }

    private void conclude(Errand errand, Receipt receipt) {
        var message = errand.message();
        switch (receipt) {
            case Receipt.Accepted accepted -> {
                holdPoints.reach("message.after-dot");
                concluding.end(message, Ending.sent(accepted.id()));
            }
            case Receipt.Refused refused -> concluding.end(message, Ending.refused(refused.error(), refused.id()));
            case Receipt.InDoubt doubt -> concluding.end(message, Ending.unknown(doubt.error(), doubt.id()));
            case Receipt.NotAccepted not -> {
                var pause = PausePolicy.beforeAttempt(
                        message.attempts(),
                        settings.retryPause(),
                        settings.longestRetryPause(),
                        ThreadLocalRandom.current().nextDouble());
                concluding.again(message, not.error(), machineTime.instant().plus(pause));
            }
            case Receipt.Overtaken _ -> concluding.overtaken();
        }
    }
}
