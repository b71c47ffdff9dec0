package io.waybill.normalizer.arrival;

import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Looks again and again whether a day is over, or another instance has learned from one. */
@Component
class LearningTimer {

    private static final Logger LOG = LoggerFactory.getLogger(LearningTimer.class);

    private final Learning learning;
    private final EtaBook book;
    private final EtaSettings settings;
    private final ReentrantLock running = new ReentrantLock();

    LearningTimer(Learning learning, EtaBook book, EtaSettings settings) {
        this.learning = learning;
        this.book = book;
        this.settings = settings;
    }

    /** At a fixed rate, so that it has a thread of its own: a day of millions of parcels takes its time. */
    @Scheduled(fixedRateString = "${waybill.eta.look-every}")
    void run() {
        if (settings.enabled() && running.tryLock()) {
            try {
                learn();
                book.refresh();
            } catch (DataAccessException | TransactionException e) {
                LOG.warn("What is known of ways stays as it is: {}", e.toString());
            } finally {
                running.unlock();
            }
        }
    }

    private void learn() {
        var learned = false;
        while (learning.learnNext()) {
            learned = true;
        }
        var more = learned;
        while (more) {
            more = learning.passLearned();
        }
    }
}
