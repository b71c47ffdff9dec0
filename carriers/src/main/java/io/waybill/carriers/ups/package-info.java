/** UPS: Track API v1 with its packages, activities and three levels of codes, and Track Alert, which pushes single ones. */
@NullMarked
package io.waybill.carriers.ups;

import org.jspecify.annotations.NullMarked;
