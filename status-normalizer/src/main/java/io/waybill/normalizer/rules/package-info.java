/** The rules by which scans are read, as they are at the moment: built-in ones, and those of a folder that may change. */
@NullMarked
package io.waybill.normalizer.rules;

import org.jspecify.annotations.NullMarked;
