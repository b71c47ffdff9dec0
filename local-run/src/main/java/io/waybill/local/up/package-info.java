/** {@code ./waybill up}: checks, starts, plays, looks after what runs, and ends it. */
@NullMarked
package io.waybill.local.up;

import org.jspecify.annotations.NullMarked;
