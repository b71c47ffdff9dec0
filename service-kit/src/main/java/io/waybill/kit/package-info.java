/** What three services need: the one recipe for reading topics, writing events, time, errors and access. */
@NullMarked
package io.waybill.kit;

import org.jspecify.annotations.NullMarked;
