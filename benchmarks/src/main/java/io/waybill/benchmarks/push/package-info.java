/** How soon what a carrier posts is a status that others can read. */
@NullMarked
package io.waybill.benchmarks.push;

import org.jspecify.annotations.NullMarked;
