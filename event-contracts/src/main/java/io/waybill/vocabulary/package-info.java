/** Waybill's two levels of status: one that a buyer understands, and a detail that says why. */
@NullMarked
package io.waybill.vocabulary;

import org.jspecify.annotations.NullMarked;
