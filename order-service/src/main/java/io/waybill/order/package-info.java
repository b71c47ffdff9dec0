/** Takes order events, registers parcels and shows buyers and sellers where they are. */
@NullMarked
package io.waybill.order;

import org.jspecify.annotations.NullMarked;
