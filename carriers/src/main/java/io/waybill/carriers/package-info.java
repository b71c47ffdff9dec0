/**
 * What carriers say. A {@link io.waybill.carriers.Carrier} is a question and a reading, both pure: no network, clock,
 * log. Its {@link io.waybill.carriers.StatusTable} tells what its codes and words mean;
 * {@link io.waybill.carriers.TrackingNumbers} tells whose a number may be.
 */
@NullMarked
package io.waybill.carriers;

import org.jspecify.annotations.NullMarked;
