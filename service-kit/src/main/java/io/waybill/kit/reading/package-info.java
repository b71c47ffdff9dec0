/** Reading a topic so that each record has its effect once: a fenced offset in the same transaction as the effect. */
@NullMarked
package io.waybill.kit.reading;

import org.jspecify.annotations.NullMarked;
