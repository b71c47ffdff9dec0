/** What {@code deploy} and {@code docker-compose.yml} say, held against the services; without a container. */
@NullMarked
package io.waybill.local.deploy;

import org.jspecify.annotations.NullMarked;
