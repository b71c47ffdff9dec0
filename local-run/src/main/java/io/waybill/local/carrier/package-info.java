/** Commands that show how Waybill reads carriers: their answers, codes, texts and numbers. */
@NullMarked
package io.waybill.local.carrier;

import org.jspecify.annotations.NullMarked;
