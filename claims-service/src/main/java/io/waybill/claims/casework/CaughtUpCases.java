package io.waybill.claims.casework;

import io.waybill.claims.claim.CaseFile;
import io.waybill.claims.claim.ClaimsSettings;
import io.waybill.kit.restore.CaughtUp;
import io.waybill.kit.time.BusinessTime;
import java.util.Collection;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * After an older copy was brought back, parcels and losses are heard again, some of them in another order. Only when all of
 * it is there it is concluded what has not been said yet.
 */
@Component
class CaughtUpCases implements CaughtUp {

    private final Cases cases;
    private final Keeping keeping;
    private final ClaimsSettings settings;
    private final JdbcClient jdbc;
    private final BusinessTime businessTime;

    CaughtUpCases(Cases cases, Keeping keeping, ClaimsSettings settings, JdbcClient jdbc, BusinessTime businessTime) {
        this.cases = cases;
        this.keeping = keeping;
        this.settings = settings;
        this.jdbc = jdbc;
        this.businessTime = businessTime;
    }

    /** Instead of {@link Keeping}, while nothing may be said. */
    void keepForLater(Collection<CaseFile> files) {
        cases.keep(files);
        jdbc.sql("update parcel set unconcluded = true where shipment_id = any(?::uuid[])")
                .param(files.stream()
                        .map(file -> file.parcel().shipmentId().toString())
                        .toArray(String[]::new))
                .update();
    }

    /** Of parcels without a loss there is nothing to conclude. */
    @Override
    public void caughtUp() {
        var now = businessTime.instant();
        var files = cases.lock(jdbc.sql("select shipment_id from refund_owed union"
                        + " select shipment_id from parcel join loss using (shipment_id) where unconcluded union"
                        + " select shipment_id from parcel join claim using (shipment_id) where unconcluded")
                .query(UUID.class)
                .list());
        var owed = jdbc.sql("delete from refund_owed returning claim_id")
                .query(UUID.class)
                .list();
        files.values().forEach(file -> {
            file.sayWhatIsOwed(owed);
            file.conclude(settings.policyOf(file.parcel().merchantId()), now);
        });
        keeping.keep(files.values());
        jdbc.sql("update parcel set unconcluded = false where unconcluded").update();
    }
}
