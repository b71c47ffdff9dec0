/** How parcels of all sellers did between two places: counted as they come to an end, measured each day, said when it moved. */
@NullMarked
package io.waybill.normalizer.lane;

import org.jspecify.annotations.NullMarked;
