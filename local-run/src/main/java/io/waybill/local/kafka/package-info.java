/** The run's topics, written and read from outside the services. */
@NullMarked
package io.waybill.local.kafka;

import org.jspecify.annotations.NullMarked;
