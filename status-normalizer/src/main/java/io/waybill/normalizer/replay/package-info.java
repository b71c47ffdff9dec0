/** Rules walk through stored history with other thresholds: what would have been said, before they go live. */
@NullMarked
package io.waybill.normalizer.replay;

import org.jspecify.annotations.NullMarked;
