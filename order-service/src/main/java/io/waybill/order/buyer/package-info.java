/**
 * People who get the parcels. The only place that keeps their names and addresses; everybody else knows a random id,
 * found again by the platform's customer id, else the e-mail address, else the order.
 */
@NullMarked
package io.waybill.order.buyer;

import org.jspecify.annotations.NullMarked;
