/** A real PostgreSQL that keeps what it acknowledged, and databases with roles as services want them. */
@NullMarked
package io.waybill.testkit.postgres;

import org.jspecify.annotations.NullMarked;
