/** DHL Express by its own MyDHL API. */
@NullMarked
package io.waybill.carriers.dhlexpress;

import org.jspecify.annotations.NullMarked;
