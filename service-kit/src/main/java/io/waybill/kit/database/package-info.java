/** Two roles per service: one for people's requests, walled by merchant, and one for consumers and timers. */
@NullMarked
package io.waybill.kit.database;

import org.jspecify.annotations.NullMarked;
