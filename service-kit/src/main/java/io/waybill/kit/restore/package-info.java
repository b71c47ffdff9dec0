/**
 * A database that came back from an older copy. It is told by what stands on the service's own topics; then nothing starts
 * until the service has taken its own words for its own again.
 */
@NullMarked
package io.waybill.kit.restore;

import org.jspecify.annotations.NullMarked;
