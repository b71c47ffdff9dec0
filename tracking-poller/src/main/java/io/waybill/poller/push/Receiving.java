package io.waybill.poller.push;

import io.waybill.carriers.Push;
import io.waybill.carriers.PushedBody;
import io.waybill.kit.hold.HoldPoints;
import io.waybill.kit.time.BusinessTime;
import io.waybill.kit.time.MachineTime;
import io.waybill.poller.account.Account;
import io.waybill.poller.account.Accounts;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Whether it was the carrier; if so, it is stored for {@link PushJob}. What the body says about itself counts for nothing here. */
@Component
class Receiving {

    private final Accounts accounts;
    private final Pushes pushes;
    private final PushSignal signal;
    private final PushMetrics metrics;
    private final BusinessTime businessTime;
    private final MachineTime machineTime;
    private final HoldPoints holdPoints;

    Receiving(
            Accounts accounts,
            Pushes pushes,
            PushSignal signal,
            PushMetrics metrics,
            BusinessTime businessTime,
            MachineTime machineTime,
            HoldPoints holdPoints) {
        this.accounts = accounts;
        this.pushes = pushes;
        this.signal = signal;
        this.metrics = metrics;
        this.businessTime = businessTime;
        this.machineTime = machineTime;
        this.holdPoints = holdPoints;
    }

    sealed interface Reception {}

    /** @param receipt what the carrier wants to hear; empty where the status says it */
    record Taken(String receipt) implements Reception {}

    record Forged() implements Reception {}

    private record Sender(Account account, Push push) {}

    boolean awaits(String connector) {
        return sender(connector).isPresent();
    }

    Reception receive(String connector, PushedBody pushed) {
        var sender = sender(connector).orElseThrow();
        var carrier = sender.account().carrier();
        if (!sender.push().isAuthentic(pushed, sender.account().secrets())) {
            metrics.received(carrier, "forged");
            return new Forged();
        }
        var isNew = pushes.store(sender.account(), pushed, businessTime.instant(), machineTime.instant());
        holdPoints.reach("push.stored");
        metrics.received(carrier, isNew ? "accepted" : "duplicate");
        if (isNew) {
            signal.raise();
        }
        return new Taken(sender.push().receipt());
    }

    /** Of the connector of this very name, where the account has what proves its pushes. */
    private Optional<Sender> sender(String connector) {
        return accounts.by(connector)
                .flatMap(account -> account.connector()
                        .push()
                        .filter(push -> account.secrets().byName().containsKey(push.secret()))
                        .map(push -> new Sender(account, push)));
    }
}
