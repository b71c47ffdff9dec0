/**
 * Whether a parcel is late: rules as pure functions of what is known of it, a look at its carriers before each alarm, and
 * each delay said once and taken back once.
 */
@NullMarked
package io.waybill.normalizer.delay;

import org.jspecify.annotations.NullMarked;
