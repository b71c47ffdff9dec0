/** How buyers are reached. No other package keeps a name or an address. */
@NullMarked
package io.waybill.notification.contact;

import org.jspecify.annotations.NullMarked;
