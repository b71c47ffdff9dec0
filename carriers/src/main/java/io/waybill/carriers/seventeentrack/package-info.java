/** 17TRACK 2.4: an aggregator that is told of numbers first and then follows them at the carriers. */
@NullMarked
package io.waybill.carriers.seventeentrack;

import org.jspecify.annotations.NullMarked;
