/** Turns everything that carriers said about a parcel into one status, one timeline, and what changed of them. */
@NullMarked
package io.waybill.normalizer;

import org.jspecify.annotations.NullMarked;
