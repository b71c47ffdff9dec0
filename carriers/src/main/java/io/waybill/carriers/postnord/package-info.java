/** PostNord's Track & Trace, version 5: letters and parcels of Sweden and Denmark, parcels of Norway and Finland. */
@NullMarked
package io.waybill.carriers.postnord;

import org.jspecify.annotations.NullMarked;
