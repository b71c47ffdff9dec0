/** Royal Mail: the Tracking API v2. */
@NullMarked
package io.waybill.carriers.royalmail;

import org.jspecify.annotations.NullMarked;
