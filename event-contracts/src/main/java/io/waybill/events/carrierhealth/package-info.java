/** Whether carriers answer. */
@NullMarked
package io.waybill.events.carrierhealth;

import org.jspecify.annotations.NullMarked;
