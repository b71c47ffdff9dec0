/** What the poller knows of a parcel itself, whatever carriers it is followed by. */
@NullMarked
package io.waybill.poller.parcel;

import org.jspecify.annotations.NullMarked;
