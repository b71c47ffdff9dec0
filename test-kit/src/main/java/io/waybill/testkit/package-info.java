/** What tests and the local run stand on: real servers without Docker, started once. */
@NullMarked
package io.waybill.testkit;

import org.jspecify.annotations.NullMarked;
