package io.waybill.events;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An event that travels without a body, so that compaction forgets the key: Kafka knows a deletion by its null value. Its
 * headers, with generation and seq, say the rest.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Tombstone {}
