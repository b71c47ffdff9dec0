/** The buyers' inbox of a run: a mail server and an SMS provider's interface, and pages to read what came. */
@NullMarked
package io.waybill.local.inbox;

import org.jspecify.annotations.NullMarked;
