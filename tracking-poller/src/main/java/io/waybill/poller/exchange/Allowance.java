package io.waybill.poller.exchange;

import java.util.function.BooleanSupplier;

/**
 * What a granted call may cost beside itself.
 *
 * @param again whether it may be tried once more, in its turn
 * @param ahead whether one more call may go out at once, without which the first was in vain
 * @param forToken counts a call that is made for a token
 */
public record Allowance(BooleanSupplier again, BooleanSupplier ahead, Runnable forToken) {}
