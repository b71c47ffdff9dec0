package io.waybill.kit.reading;

/**
 * Where a reader stands in a partition.
 *
 * @param topicId Kafka's id of the topic; another one means that the topic was made anew
 * @param next the offset to read next
 */
record Position(String topicId, long next) {}
