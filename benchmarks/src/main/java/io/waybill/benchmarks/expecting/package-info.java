/**
 * What it costs to say when parcels come and whether they are late: status-normalizer with and without it, what it remembers,
 * and how long it learns from a day.
 */
@NullMarked
package io.waybill.benchmarks.expecting;

import org.jspecify.annotations.NullMarked;
