package io.waybill.kit.outbox;

import io.waybill.kit.hold.HoldPoints;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.springframework.context.annotation.Primary;

/** A relay that stands still between reading and sending until it is let go. Added to a parrot by its name. */
@Primary
final class Standstill extends HoldPoints {

    final CountDownLatch standing = new CountDownLatch(1);
    final CountDownLatch over = new CountDownLatch(1);
    final CountDownLatch sent = new CountDownLatch(1);

    Standstill() {
        super(Set.of());
    }

    @Override
    public void reach(String point) {
        if (point.equals("relay.before-send")) {
            standing.countDown();
            awaitOver();
        } else if (point.equals("relay.before-delete")) {
            sent.countDown();
        }
    }

    private void awaitOver() {
        try {
            over.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
