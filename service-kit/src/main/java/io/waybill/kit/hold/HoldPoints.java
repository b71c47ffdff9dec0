package io.waybill.kit.hold;

import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Stops the thread that reaches a named point, for good. Does nothing where no point is named, as in production. */
@Component
public class HoldPoints {

    private static final Logger LOG = LoggerFactory.getLogger(HoldPoints.class);

    private final Set<String> holdAt;

    /** @param holdAt with commas between them */
    public HoldPoints(@Value("${waybill.hold-at:}") Set<String> holdAt) {
        this.holdAt = Set.copyOf(holdAt);
    }

    /** @param point such as {@code relay.before-send} */
    public void reach(String point) {
        if (holdAt.contains(point)) {
            LOG.warn("Held at {}", point);
            while (!Thread.currentThread().isInterrupted()) {
                LockSupport.park();
            }
        }
    }
}
