/** Decided messages and what became of them, for sending and for the merchant's systems. */
@NullMarked
package io.waybill.notification.message;

import org.jspecify.annotations.NullMarked;
