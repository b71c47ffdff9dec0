/** Who may ask what, and how a no is said. */
@NullMarked
package io.waybill.kit.web;

import org.jspecify.annotations.NullMarked;
