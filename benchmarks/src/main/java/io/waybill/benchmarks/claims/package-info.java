/** Whether the claim of what is due takes longer where more parcels are watched. */
@NullMarked
package io.waybill.benchmarks.claims;

import org.jspecify.annotations.NullMarked;
