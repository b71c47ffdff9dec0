/** Readiness that says what is wrong. */
@NullMarked
package io.waybill.kit.health;

import org.jspecify.annotations.NullMarked;
