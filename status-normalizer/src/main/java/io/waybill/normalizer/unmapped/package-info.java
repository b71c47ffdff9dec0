/** Scans that no rule knows, counted for whoever writes rules. */
@NullMarked
package io.waybill.normalizer.unmapped;

import org.jspecify.annotations.NullMarked;
