/**
 * The buyer's page of a claim: what happened, what is offered, what was decided. Made on the server, without scripts, in
 * the buyer's language; what sellers wrote is never trusted.
 */
@NullMarked
package io.waybill.claims.page;

import org.jspecify.annotations.NullMarked;
