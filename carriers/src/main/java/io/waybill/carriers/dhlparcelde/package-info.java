/** DHL Parcel DE business tracking: XML in the question's query and in the answer. */
@NullMarked
package io.waybill.carriers.dhlparcelde;

import org.jspecify.annotations.NullMarked;
