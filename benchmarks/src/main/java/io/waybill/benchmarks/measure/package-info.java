/** What a piece of work costs: time, CPU of every process that has a part in it, write-ahead log; and who disturbed it. */
@NullMarked
package io.waybill.benchmarks.measure;

import org.jspecify.annotations.NullMarked;
