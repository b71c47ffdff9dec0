/** What Waybill makes of a carrier's answer, a status or a number, as JSON for people and checks. */
@NullMarked
package io.waybill.carriers.report;

import org.jspecify.annotations.NullMarked;
