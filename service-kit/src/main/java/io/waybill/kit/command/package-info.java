/** Commands of a service's own jar, which know its tables: {@code java -jar order-service-exec.jar offsets TOPIC}. */
@NullMarked
package io.waybill.kit.command;

import org.jspecify.annotations.NullMarked;
