package io.waybill.normalizer.parcel;

import io.waybill.kit.restore.CatchingUp;
import io.waybill.kit.restore.CaughtUp;
import io.waybill.kit.time.BusinessTime;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * After an older copy was brought back, shipments and scans are heard again, in another order perhaps. Half of them would
 * come to another meaning than the one that was published, so nothing is said before all of them are there.
 */
@Component
class HearingAgain implements CaughtUp {

    private final CatchingUp catchingUp;
    private final JdbcTemplate jdbc;
    private final BusinessTime businessTime;

    HearingAgain(CatchingUp catchingUp, JdbcTemplate jdbc, BusinessTime businessTime) {
        this.catchingUp = catchingUp;
        this.jdbc = jdbc;
        this.businessTime = businessTime;
    }

    /** @return whether the parcels are only kept for now; they are judged afterwards */
    boolean keepsSilentAbout(Collection<Dossier> parcels) {
        if (!catchingUp.isUnderWay()) {
            return false;
        }
        jdbc.update(
                "insert into heard_again (shipment_id) select distinct id from unnest(?::uuid[]) as heard (id)"
                        + " order by id on conflict do nothing",
                (Object) parcels.stream()
                        .map(dossier -> dossier.parcel().shipmentId())
                        .toArray(UUID[]::new));
        return true;
    }

    /**
     * An answer that came meanwhile may have been missed: a look that is still wanted is asked for again. What was reckoned
     * of them before does not know what was heard meanwhile.
     */
    @Override
    public void caughtUp() {
        jdbc.update("update scan set published = said_scan.shown from said_scan"
                + " where scan.shipment_id = said_scan.shipment_id and scan.scan_id = said_scan.scan_id"
                + " and scan.published <> said_scan.shown");
        jdbc.update("delete from said_scan");
        jdbc.update(
                "update parcel set delay_check_at = ?, delay_leased_until = null, look_due = null, look_wanted_at = null,"
                        + " reckoned_on = null"
                        + " from heard_again where parcel.shipment_id = heard_again.shipment_id",
                Timestamp.from(businessTime.instant()));
        jdbc.update("delete from heard_again");
    }
}
