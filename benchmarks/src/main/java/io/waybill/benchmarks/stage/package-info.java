/** What benchmarks stand on: one broker, one PostgreSQL, and JVMs of their own for whoever is measured. */
@NullMarked
package io.waybill.benchmarks.stage;

import org.jspecify.annotations.NullMarked;
