/**
 * Claims as values: what may become of one, what is offered, and what a parcel's losses mean for the orders in it. Nothing
 * here has heard of topics or tables.
 */
@NullMarked
package io.waybill.claims.claim;

import org.jspecify.annotations.NullMarked;
