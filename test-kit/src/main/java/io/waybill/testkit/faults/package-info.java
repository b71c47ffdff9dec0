/** Faults by the dozen, at moments that a seed decides. */
@NullMarked
package io.waybill.testkit.faults;

import org.jspecify.annotations.NullMarked;
