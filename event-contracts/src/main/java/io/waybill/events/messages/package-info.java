/** What people were told. */
@NullMarked
package io.waybill.events.messages;

import org.jspecify.annotations.NullMarked;
