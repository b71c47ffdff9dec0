/** When parcels under way arrive: what has happened to each, what is learned of it every day, and what is said of it. */
@NullMarked
package io.waybill.normalizer.arrival;

import org.jspecify.annotations.NullMarked;
