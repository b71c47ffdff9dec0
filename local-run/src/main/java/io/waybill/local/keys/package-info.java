/** What only this installation knows: made once, kept from other users of the machine. */
@NullMarked
package io.waybill.local.keys;

import org.jspecify.annotations.NullMarked;
