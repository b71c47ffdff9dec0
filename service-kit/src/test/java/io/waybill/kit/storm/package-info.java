/** Servers and instances that die, come back and fall silent under load. */
@NullMarked
package io.waybill.kit.storm;

import org.jspecify.annotations.NullMarked;
