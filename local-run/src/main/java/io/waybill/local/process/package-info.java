/** Processes of ours: started, watched, ended, and found again after a crash of the one that started them. */
@NullMarked
package io.waybill.local.process;

import org.jspecify.annotations.NullMarked;
