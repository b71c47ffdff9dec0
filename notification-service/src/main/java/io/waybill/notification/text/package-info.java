/** What buyers read: mails and text messages in their language; pure. */
@NullMarked
package io.waybill.notification.text;

import org.jspecify.annotations.NullMarked;
