/**
 * What carriers post to us by themselves: verified over the bytes as they came, stored, answered at once, and taken for what an
 * answer would be afterwards.
 */
@NullMarked
package io.waybill.poller.push;

import org.jspecify.annotations.NullMarked;
