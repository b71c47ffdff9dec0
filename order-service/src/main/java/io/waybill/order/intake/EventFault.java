package io.waybill.order.intake;

import org.jspecify.annotations.Nullable;

/** @param index of the event in what was sent */
record EventFault(int index, @Nullable String field, String reason) {

    static EventFault of(int index, Fault fault) {
        return new EventFault(index, fault.field(), fault.reason());
    }
}
