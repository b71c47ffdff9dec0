/**
 * China Post and EMS: the open platform, JDPT's two traces, and what they push. All write items of one kind, and all in
 * Beijing's time.
 */
@NullMarked
package io.waybill.carriers.chinapost;

import org.jspecify.annotations.NullMarked;
