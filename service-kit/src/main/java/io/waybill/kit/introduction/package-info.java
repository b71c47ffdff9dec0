/** Facts about parcels that the service has not met yet: they wait until the parcel is introduced. */
@NullMarked
package io.waybill.kit.introduction;

import org.jspecify.annotations.NullMarked;
