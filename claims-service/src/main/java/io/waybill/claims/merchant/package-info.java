/** Sellers as the merchants topic tells of them. */
@NullMarked
package io.waybill.claims.merchant;

import org.jspecify.annotations.NullMarked;
