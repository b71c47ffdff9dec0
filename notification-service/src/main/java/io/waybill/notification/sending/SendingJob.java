package io.waybill.notification.sending;

import io.waybill.kit.time.MachineTime;
import io.waybill.kit.work.Worker;
import io.waybill.notification.decision.Channel;
import io.waybill.notification.message.Messages;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Looks at what is due again and again, on each channel for itself, and hands it over on threads of their own. */
@Component
class SendingJob extends Worker {

    private final Claiming claiming;
    private final Sending sending;
    private final Messages messages;
    private final SendingSettings settings;
    private final MachineTime machineTime;

    SendingJob(
            Claiming claiming, Sending sending, Messages messages, SendingSettings settings, MachineTime machineTime) {
        super(settings.stopWithin());
        this.claiming = claiming;
        this.sending = sending;
        this.messages = messages;
        this.settings = settings;
        this.machineTime = machineTime;
    }

    @Override
    protected void begin() {
        Stream.of(Channel.values()).forEach(channel -> {
            var underWay = new UnderWay(settings.concurrent(), sending.longest(channel));
            repeat("Renewing what is sent by " + channel.wireName(), () -> {
                renew(underWay);
                return settings.renewal();
            });
            repeat("Sending by " + channel.wireName(), () -> {
                claim(channel, underWay);
                return settings.tick();
            });
        });
    }

    /** An exception's own words may name a recipient. */
    @Override
    protected String told(RuntimeException failure) {
        return failure.getClass().getName();
    }

    private void renew(UnderWay underWay) {
        var now = machineTime.instant();
        var alive = underWay.alive(now);
        if (!alive.isEmpty()) {
            messages.renew(alive, now.plus(settings.lease()));
        }
    }

    private void claim(Channel channel, UnderWay underWay) {
        var room = underWay.room();
        if (room > 0) {
            claiming.claim(channel, room).forEach(errand -> begin(errand, underWay));
        }
    }

    /** What became of it could not be kept: the message is looked at again when its lease has lapsed. */
    private void begin(Errand errand, UnderWay underWay) {
        underWay.add(errand);
        once("Message " + errand.message().id(), () -> {
            try {
                sending.send(errand);
            } finally {
                underWay.remove(errand);
            }
        });
    }
}
