/** The services' figures against those of their peers: one command, one run, one machine. */
@NullMarked
package io.waybill.benchmarks;

import org.jspecify.annotations.NullMarked;
