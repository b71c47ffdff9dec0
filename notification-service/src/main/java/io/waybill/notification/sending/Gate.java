package io.waybill.notification.sending;

/** The last moment before a message may leave. */
@FunctionalInterface
interface Gate {

    /** Keeps that from here on it may have left. False when another sender has taken over: it must not leave, then. */
    boolean open();
}
