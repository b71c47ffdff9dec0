/** The business time that all processes of a run share. */
@NullMarked
package io.waybill.local.time;

import org.jspecify.annotations.NullMarked;
