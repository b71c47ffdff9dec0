/** Whether carrier accounts answer and how far behind their times our polls are; told on its topic. */
@NullMarked
package io.waybill.poller.health;

import org.jspecify.annotations.NullMarked;
