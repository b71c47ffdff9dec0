package io.waybill.order.intake;

import org.jspecify.annotations.Nullable;

/**
 * @param field JSON pointer into what was sent; absent where no field is to blame
 * @param reason a sentence that says how to mend it
 */
record Fault(@Nullable String field, String reason) {}
