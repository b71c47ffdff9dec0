/**
 * A carrier is a question and a reading: how to ask about a parcel, and what the answer says. No network, no clock, no
 * log. What a carrier's words mean is data: its status table.
 */
@NullMarked
package io.waybill.carriers;

import org.jspecify.annotations.NullMarked;
