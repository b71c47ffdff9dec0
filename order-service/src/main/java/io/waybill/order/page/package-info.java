/**
 * The buyer's page: where the parcel is, when it comes, whether something must be done. Made on the server, without
 * scripts, in the buyer's language; what carriers and sellers wrote is quoted and never trusted.
 */
@NullMarked
package io.waybill.order.page;

import org.jspecify.annotations.NullMarked;
