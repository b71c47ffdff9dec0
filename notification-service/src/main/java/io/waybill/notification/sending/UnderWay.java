package io.waybill.notification.sending;

import io.waybill.notification.message.Message;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Messages that this process is handing over on one channel. */
final class UnderWay {

    private final int most;
    private final Duration longest;
    private final Set<Errand> errands = ConcurrentHashMap.newKeySet();

    UnderWay(int most, Duration longest) {
        this.most = most;
        this.longest = longest;
    }

    int room() {
        return most - errands.size();
    }

    void add(Errand errand) {
        errands.add(errand);
    }

    void remove(Errand errand) {
        errands.remove(errand);
    }

    /** Those whose senders still can come to an end; a sender that is stuck is not to keep its message for ever. */
    List<Message> alive(Instant now) {
        return errands.stream()
                .filter(errand -> now.isBefore(errand.begunAt().plus(longest)))
                .map(Errand::message)
                .toList();
    }
}
