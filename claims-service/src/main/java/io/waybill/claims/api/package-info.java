/** Claims for their merchant's systems. */
@NullMarked
package io.waybill.claims.api;

import org.jspecify.annotations.NullMarked;
