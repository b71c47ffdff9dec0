/** Writing events in the transaction that decided them, and relaying them to Kafka in order. */
@NullMarked
package io.waybill.kit.outbox;

import org.jspecify.annotations.NullMarked;
