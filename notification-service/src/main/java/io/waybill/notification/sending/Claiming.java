package io.waybill.notification.sending;

import io.waybill.kit.time.MachineTime;
import io.waybill.notification.decision.Channel;
import io.waybill.notification.decision.Why;
import io.waybill.notification.message.Concluding;
import io.waybill.notification.message.Ending;
import io.waybill.notification.message.Message;
import io.waybill.notification.message.MessageState;
import io.waybill.notification.message.Messages;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes what is due, judges it once more, and keeps that it is under way before anything leaves. */
@Service
class Claiming {

    /** Of a message whose sender was lost, with its process, before it could have left. */
    private static final String SENDER_LOST = "sender_lost";

    private final Messages messages;
    private final Knowing knowing;
    private final Concluding concluding;
    private final MailIds mailIds;
    private final SendingSettings settings;
    private final MachineTime machineTime;

    Claiming(
            Messages messages,
            Knowing knowing,
            Concluding concluding,
            MailIds mailIds,
            SendingSettings settings,
            MachineTime machineTime) {
        this.messages = messages;
        this.knowing = knowing;
        this.concluding = concluding;
        this.mailIds = mailIds;
        this.settings = settings;
        this.machineTime = machineTime;
    }

    @Transactional
    public List<Errand> claim(Channel channel, int room) {
        var now = machineTime.instant();
        var due = messages.due(channel, room, now);
        if (due.isEmpty()) {
            return List.of();
        }
        var about = knowing.about(due);
        return due.stream()
                .flatMap(message -> take(message, about.apply(message), now).stream())
                .toList();
    }

    private Optional<Errand> take(Message message, Circumstances circumstances, Instant now) {
        if (message.state() == MessageState.ENDING) {
            concluding.end(message, Ending.unknown(SENDER_LOST, mailIds.ifMail(message)));
            return Optional.empty();
        }
        return switch (SendingPolicy.judge(message, circumstances)) {
            case Judgement.Send send -> Optional.of(begin(message, send.to(), circumstances, now));
            case Judgement.Wait wait -> {
                wait(message, wait.why(), now);
                yield Optional.empty();
            }
            case Judgement.Suppress suppress -> end(message, Ending.suppressed(suppress.why()));
            case Judgement.DoNotTell doNotTell -> end(message, Ending.notTold(doNotTell.why()));
        };
    }

    private Errand begin(Message message, Address to, Circumstances circumstances, Instant now) {
        var begun = message.begun();
        messages.begin(begun, now.plus(settings.lease()), message.state() == MessageState.SENDING ? SENDER_LOST : null);
        return new Errand(
                begun,
                to,
                Objects.requireNonNull(circumstances.contact()),
                Objects.requireNonNull(circumstances.profile()),
                circumstances.parcel(),
                now);
    }

    private void wait(Message message, Why why, Instant now) {
        var age = Duration.between(message.heardAt(), now);
        if (age.compareTo(PausePolicy.PATIENCE) < 0) {
            messages.waits(message, why, now.plus(PausePolicy.whileWaiting(age)));
        } else {
            concluding.end(
                    message,
                    why == Why.DELAY_NOT_SETTLED ? Ending.notTold(Why.DELAY_NOT_TOLD) : Ending.notIntroduced(why));
        }
    }

    private Optional<Errand> end(Message message, Ending ending) {
        concluding.end(message, ending);
        return Optional.empty();
    }
}
