/** Records that cannot be handled: whose fault it is, keys that queue until it is mended, dead letters sent again. */
@NullMarked
package io.waybill.kit.parked;

import org.jspecify.annotations.NullMarked;
