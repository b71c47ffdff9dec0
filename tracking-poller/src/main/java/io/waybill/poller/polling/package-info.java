/** Polls as they run: what is due is claimed, the carrier asked, and what came of it written and published at once. */
@NullMarked
package io.waybill.poller.polling;

import org.jspecify.annotations.NullMarked;
