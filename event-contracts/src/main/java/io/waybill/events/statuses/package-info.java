/** What a parcel's scans mean. */
@NullMarked
package io.waybill.events.statuses;

import org.jspecify.annotations.NullMarked;
