/** Takes what is due, looks once more whether it still holds, and sends it. */
@NullMarked
package io.waybill.notification.sending;

import org.jspecify.annotations.NullMarked;
