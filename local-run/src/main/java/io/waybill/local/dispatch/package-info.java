/** Commands that need a service's tables run in that service's own jar; here they are only passed on. */
@NullMarked
package io.waybill.local.dispatch;

import org.jspecify.annotations.NullMarked;
