/** Parcels that are late, and those that are not late any more. */
@NullMarked
package io.waybill.events.delays;

import org.jspecify.annotations.NullMarked;
