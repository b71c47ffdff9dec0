/**
 * Order events, however they come: judged by one set of rules at the HTTP door and on the topic, accepted with flags or
 * rejected with field and reason, never silently dropped, each with one effect.
 */
@NullMarked
package io.waybill.order.intake;

import org.jspecify.annotations.NullMarked;
