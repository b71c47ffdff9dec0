/** What a seller may see of a parcel's delays: what was said, what stands, and what each rule waits for. */
@NullMarked
package io.waybill.normalizer.outlook;

import org.jspecify.annotations.NullMarked;
