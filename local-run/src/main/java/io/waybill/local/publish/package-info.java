/** Order events from the command line, by the way that platforms take. */
@NullMarked
package io.waybill.local.publish;

import org.jspecify.annotations.NullMarked;
