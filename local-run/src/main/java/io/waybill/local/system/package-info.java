/** The whole system on one machine: broker, database and services, each with its ports, secrets and place. */
@NullMarked
package io.waybill.local.system;

import org.jspecify.annotations.NullMarked;
