package io.waybill.kit.events;

import java.io.Serial;

/** A record that can never be read; the message says why and holds none of its content but names and header values. */
public final class MalformedEvent extends Exception {

    @Serial
    private static final long serialVersionUID = 1;

    MalformedEvent(String message) {
        super(message);
    }
}
