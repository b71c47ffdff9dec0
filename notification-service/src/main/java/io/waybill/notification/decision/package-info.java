/** Which fact is told to whom, on which channel; pure. */
@NullMarked
package io.waybill.notification.decision;

import org.jspecify.annotations.NullMarked;
