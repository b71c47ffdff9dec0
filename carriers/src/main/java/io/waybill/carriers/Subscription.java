package io.waybill.carriers;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How a carrier is asked to push what it will know of numbers. Its answer is read by {@link Carrier#read}: a number that it
 * took is one of which nothing is known yet, one that it did not take is refused.
 */
public interface Subscription {

    /** How many numbers one call may name. */
    int batch();

    /** After which it ends unless it is made again; empty where it does not end by itself. */
    Optional<Duration> life();

    /** @param inquiries at least one, at most {@link #batch} */
    CarrierRequest request(List<Inquiry> inquiries);
}
