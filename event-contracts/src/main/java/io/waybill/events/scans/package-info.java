/** What carriers said about a parcel, in their words, and when they were asked. */
@NullMarked
package io.waybill.events.scans;

import org.jspecify.annotations.NullMarked;
