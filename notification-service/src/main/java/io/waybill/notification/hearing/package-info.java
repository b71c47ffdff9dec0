/** Facts off the topics, in any order, to decisions. */
@NullMarked
package io.waybill.notification.hearing;

import org.jspecify.annotations.NullMarked;
