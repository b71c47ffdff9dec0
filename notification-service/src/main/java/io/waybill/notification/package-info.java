/** Tells buyers what became of their parcels: decided once, sent once, every doubt counted. */
@NullMarked
package io.waybill.notification;

import org.jspecify.annotations.NullMarked;
