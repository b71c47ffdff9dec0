/** Work that begins by itself: loops, and what they set going. */
@NullMarked
package io.waybill.kit.work;

import org.jspecify.annotations.NullMarked;
