/** Events on the wire: CloudEvents 1.0 in Kafka's binary mode with a JSON body. */
@NullMarked
package io.waybill.kit.events;

import org.jspecify.annotations.NullMarked;
