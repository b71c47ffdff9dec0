/** Parcels and what carriers say of them, made up, and put on the topics as the services would. */
@NullMarked
package io.waybill.benchmarks.feed;

import org.jspecify.annotations.NullMarked;
