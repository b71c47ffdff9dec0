/** The links in buyers' messages: unguessable, for one parcel and one buyer, checked when used. */
@NullMarked
package io.waybill.order.link;

import org.jspecify.annotations.NullMarked;
