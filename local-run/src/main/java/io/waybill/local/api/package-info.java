/** The order-service's API, asked as a merchant's system would. */
@NullMarked
package io.waybill.local.api;

import org.jspecify.annotations.NullMarked;
