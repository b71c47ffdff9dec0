/** How carriers really perform: what is measured over all sellers, beside one seller's own claims. */
@NullMarked
package io.waybill.order.scorecard;

import org.jspecify.annotations.NullMarked;
