/** How long parcels are known that nobody asks about any more. */
@NullMarked
package io.waybill.poller.retention;

import org.jspecify.annotations.NullMarked;
