/** The rules by which scans are read. */
@NullMarked
package io.waybill.normalizer.rules;

import org.jspecify.annotations.NullMarked;
