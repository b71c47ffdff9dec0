package io.waybill.normalizer.renormalising;

import java.util.List;
import java.util.UUID;

/**
 * What comes next in a run.
 *
 * @param wanted parcels to read anew, in the order of ids
 * @param cursor where the run stands once they are done
 */
record Ahead(List<UUID> wanted, UUID cursor) {}
