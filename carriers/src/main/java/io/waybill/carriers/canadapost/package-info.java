/** Canada Post: the tracking web service, XML in English or French. */
@NullMarked
package io.waybill.carriers.canadapost;

import org.jspecify.annotations.NullMarked;
