/** What the parcels of an account want to be asked, and what there is for each merchant. */
@NullMarked
package io.waybill.poller.demand;

import org.jspecify.annotations.NullMarked;
