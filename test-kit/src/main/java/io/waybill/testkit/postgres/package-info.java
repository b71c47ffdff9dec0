/** A real PostgreSQL that keeps what it acknowledged, and one database with three roles for each service. */
@NullMarked
package io.waybill.testkit.postgres;

import org.jspecify.annotations.NullMarked;
