/** A real Kafka broker from Kafka's own jars. */
@NullMarked
package io.waybill.testkit.kafka;

import org.jspecify.annotations.NullMarked;
