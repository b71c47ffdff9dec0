/** Points at which a test can stop a process, to kill it just there. */
@NullMarked
package io.waybill.kit.hold;

import org.jspecify.annotations.NullMarked;
