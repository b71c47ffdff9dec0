/** Sellers, as their buyers know them. */
@NullMarked
package io.waybill.events.merchants;

import org.jspecify.annotations.NullMarked;
