/** Journeys: tests of the whole system, as processes of their own, with kill -9. */
@NullMarked
package io.waybill.local.journeys;

import org.jspecify.annotations.NullMarked;
