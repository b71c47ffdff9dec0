/** Asks carriers about parcels, politely, and passes on what they say. */
@NullMarked
package io.waybill.poller;

import org.jspecify.annotations.NullMarked;
