package io.waybill.kit.hold;

import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Stops the thread that reaches the named point, for good. Does nothing where no point is named, as in production. */
@Component
public class HoldPoints {

    private static final Logger LOG = LoggerFactory.getLogger(HoldPoints.class);

    private final String holdAt;

    HoldPoints(@Value("${waybill.hold-at:}") String holdAt) {
        this.holdAt = holdAt;
    }

    /** @param point such as {@code relay.before-send} */
    public void reach(String point) {
        if (point.equals(holdAt)) {
            LOG.warn("Held at {}", point);
            while (!Thread.currentThread().isInterrupted()) {
                LockSupport.park();
            }
        }
    }
}
