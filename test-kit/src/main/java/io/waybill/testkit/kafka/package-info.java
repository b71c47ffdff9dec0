/** A real Kafka broker, in this JVM or as a process of its own; its data outlives it. */
@NullMarked
package io.waybill.testkit.kafka;

import org.jspecify.annotations.NullMarked;
