/** Parcelsapp 3: an aggregator that looks a number up when it is asked, and has the answer a little later. */
@NullMarked
package io.waybill.carriers.parcelsapp;

import org.jspecify.annotations.NullMarked;
