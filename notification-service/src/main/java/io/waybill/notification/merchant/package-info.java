/** Sellers as their buyers know them. */
@NullMarked
package io.waybill.notification.merchant;

import org.jspecify.annotations.NullMarked;
