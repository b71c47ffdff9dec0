/** The United States Postal Service: Tracking v3, and the older Web Tools in XML, which say the same of an event. */
@NullMarked
package io.waybill.carriers.usps;

import org.jspecify.annotations.NullMarked;
