/** Questions to carriers that are wanted before an alarm. */
@NullMarked
package io.waybill.events.looks;

import org.jspecify.annotations.NullMarked;
