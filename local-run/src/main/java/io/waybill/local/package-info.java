/** {@code ./waybill}: where things are, what is running, and the commands by name. */
@NullMarked
package io.waybill.local;

import org.jspecify.annotations.NullMarked;
