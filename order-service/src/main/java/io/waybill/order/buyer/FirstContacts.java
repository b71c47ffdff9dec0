package io.waybill.order.buyer;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Publishes, after the start and once, the buyers who were known before contacts were published: some at a time. */
@Component
class FirstContacts {

    private static final int AT_A_TIME = 500;

    private final Contacts contacts;
    private final TransactionTemplate transaction;
    private volatile boolean done;

    FirstContacts(Contacts contacts, TransactionTemplate transaction) {
        this.contacts = contacts;
        this.transaction = transaction;
    }

    @Scheduled(fixedDelay = 250)
    void publish() {
        if (!done) {
            done = publishSome() < AT_A_TIME;
        }
    }

    int publishSome() {
        return transaction.execute(_ -> contacts.publishFirst(AT_A_TIME));
    }
}
