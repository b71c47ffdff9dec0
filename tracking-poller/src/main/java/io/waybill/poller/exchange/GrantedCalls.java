package io.waybill.poller.exchange;

import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The first call was granted with the claim; each further one is asked for, and without a grant the last replies stay. */
final class GrantedCalls implements Supplier<Replies> {

    private final Supplier<Replies> call;
    private final BooleanSupplier anotherCall;
    private @Nullable Replies last;

    GrantedCalls(Supplier<Replies> call, BooleanSupplier anotherCall) {
        this.call = call;
        this.anotherCall = anotherCall;
    }

    @Override
    public Replies get() {
        var reply = last;
        if (reply == null || anotherCall.getAsBoolean()) {
            reply = call.get();
            last = reply;
        }
        return reply;
    }
}
