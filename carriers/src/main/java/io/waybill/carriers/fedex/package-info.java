/** FedEx: Track API v1, which answers about up to thirty numbers, each with all parcels that ever had it. */
@NullMarked
package io.waybill.carriers.fedex;

import org.jspecify.annotations.NullMarked;
