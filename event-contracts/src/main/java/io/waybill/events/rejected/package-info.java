/** What could not be used of the platforms' events, and why. */
@NullMarked
package io.waybill.events.rejected;

import org.jspecify.annotations.NullMarked;
