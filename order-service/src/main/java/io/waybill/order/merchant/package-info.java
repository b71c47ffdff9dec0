/** The sellers whose orders we take: facts about them, from the settings until they can be edited. */
@NullMarked
package io.waybill.order.merchant;

import org.jspecify.annotations.NullMarked;
