/** What the command line shows of readings: carriers' answers, codes and numbers as JSON. */
@NullMarked
package io.waybill.carriers.report;

import org.jspecify.annotations.NullMarked;
