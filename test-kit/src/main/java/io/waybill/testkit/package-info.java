/** Real infrastructure for tests and for the embedded run, started without Docker. */
@NullMarked
package io.waybill.testkit;

import org.jspecify.annotations.NullMarked;
