/** How buyers are reached. */
@NullMarked
package io.waybill.events.contacts;

import org.jspecify.annotations.NullMarked;
