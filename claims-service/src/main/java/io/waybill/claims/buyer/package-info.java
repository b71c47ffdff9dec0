/** What pages need to know of buyers, as the contacts topic tells it: a name to be called by, and a language. */
@NullMarked
package io.waybill.claims.buyer;

import org.jspecify.annotations.NullMarked;
