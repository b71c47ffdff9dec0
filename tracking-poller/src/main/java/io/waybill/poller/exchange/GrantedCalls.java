package io.waybill.poller.exchange;

import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The first call was granted with the claim; each further one is asked for, and without a grant the last reply stays. */
final class GrantedCalls implements Supplier<Reply> {

    private final Supplier<Reply> call;
    private final BooleanSupplier anotherCall;
    private @Nullable Reply last;

    GrantedCalls(Supplier<Reply> call, BooleanSupplier anotherCall) {
        this.call = call;
        this.anotherCall = anotherCall;
    }

    @Override
    public Reply get() {
        var reply = last;
        if (reply == null || anotherCall.getAsBoolean()) {
            reply = call.get();
            last = reply;
        }
        return reply;
    }
}
