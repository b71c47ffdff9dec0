/**
 * Parcels whose stored scans are read anew, when rules changed or somebody asks for it: a bounded number in a second, by
 * one instance at a time, going on where it stood.
 */
@NullMarked
package io.waybill.normalizer.renormalising;

import org.jspecify.annotations.NullMarked;
