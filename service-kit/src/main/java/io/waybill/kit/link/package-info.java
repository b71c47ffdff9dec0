/** The links in buyers' messages: unguessable, for one parcel or claim and one buyer, checked when used. */
@NullMarked
package io.waybill.kit.link;

import org.jspecify.annotations.NullMarked;
