/**
 * Claim what is due, do it, say when it is due again: tracking-poller against three well-known schedulers on the same
 * PostgreSQL.
 */
@NullMarked
package io.waybill.benchmarks.scheduling;

import org.jspecify.annotations.NullMarked;
