/**
 * From scans to statuses: status-normalizer as it is delivered, against a bare loop, Kafka Streams with the same logic,
 * and itself with a transaction for each record.
 */
@NullMarked
package io.waybill.benchmarks.pipeline;

import org.jspecify.annotations.NullMarked;
