/** What was found, as JSON for machines and as a table for people. */
@NullMarked
package io.waybill.benchmarks.report;

import org.jspecify.annotations.NullMarked;
