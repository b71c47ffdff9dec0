package io.waybill.normalizer.rules;

import io.waybill.carriers.ScanReading;
import io.waybill.carriers.StatusTable;
import io.waybill.events.scans.CarrierScan;
import org.springframework.stereotype.Component;

/** What scans mean by the rules of the moment. */
@Component
public class RuleBook {

    /** @param carrierId of the scan's leg */
    public ScanReading read(String carrierId, CarrierScan scan) {
        return StatusTable.forCarrier(carrierId).read(scan);
    }
}
