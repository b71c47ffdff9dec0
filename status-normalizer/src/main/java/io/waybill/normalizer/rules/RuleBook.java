package io.waybill.normalizer.rules;

import io.waybill.carriers.ScanReading;
import io.waybill.events.scans.CarrierScan;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What scans mean by the rules of the moment. All instances have them from the database. */
@Component
public class RuleBook {

    private final RuleFiles files;
    private volatile @Nullable RuleSnapshot inForce;

    RuleBook(RuleFiles files) {
        this.files = files;
    }

    /** @param carrierId of the scan's leg */
    public ScanReading read(String carrierId, CarrierScan scan) {
        return read(carrierId, scan.code(), scan.coarseCode(), scan.text(), scan.language());
    }

    public ScanReading read(
            String carrierId,
            @Nullable String code,
            @Nullable String coarseCode,
            String text,
            @Nullable String language) {
        return now().read(carrierId, code, coarseCode, text, language);
    }

    /** Raised with each change of them. */
    public long version() {
        return now().version();
    }

    /** The version since which the rules for these carriers are what they are. */
    public long changed(Collection<String> carrierIds) {
        return now().changed(carrierIds);
    }

    /** So that nothing is read by older rules than before, wherever that was. */
    public void atLeast(long version) {
        if (now().version() < version) {
            refresh();
        }
    }

    private synchronized void refresh() {
        inForce = RuleSnapshot.of(files.all());
    }

    /** Not before somebody asks: a service starts without its database, too. */
    private RuleSnapshot now() {
        var rules = inForce;
        if (rules == null) {
            refresh();
            return now();
        }
        return rules;
    }
}
