package io.waybill.normalizer.renormalising;

import io.waybill.kit.database.MerchantDatabase;
import io.waybill.kit.time.MachineTime;
import io.waybill.normalizer.renormalising.RenormalisationView.Because;
import io.waybill.normalizer.renormalising.RenormalisationView.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Runs as those who ask for them see them. */
@Component
class RenormalisationViews {

    private final MerchantDatabase database;
    private final MachineTime machineTime;

    RenormalisationViews(MerchantDatabase database, MachineTime machineTime) {
        this.database = database;
        this.machineTime = machineTime;
    }

    Optional<RenormalisationView> of(String merchantId, UUID id) {
        return database.as(
                merchantId,
                jdbc -> jdbc.sql("select * from renormalisation where id = ?")
                        .param(id)
                        .query((row, _) -> view(row))
                        .optional());
    }

    /** Newest first. */
    List<RenormalisationView> last(String merchantId, int limit) {
        return database.as(
                merchantId,
                jdbc -> jdbc.sql("select * from renormalisation order by begun_at desc, id limit ?")
                        .param(limit)
                        .query((row, _) -> view(row))
                        .list());
    }

    /** @param carriers bare ids; empty for all */
    RenormalisationView ask(String merchantId, Set<String> carriers) {
        var id = UUID.randomUUID();
        database.as(
                merchantId,
                jdbc -> jdbc.sql("insert into renormalisation (id, carriers, by_rules, rules, begun_at)"
                                + " select ?, ?, false, coalesce(max(version), 0), ? from rule_file")
                        .param(id)
                        .param(carriers.isEmpty() ? null : carriers.toArray(String[]::new))
                        .param(Timestamp.from(machineTime.instant()))
                        .update());
        return of(merchantId, id).orElseThrow();
    }

    private static RenormalisationView view(ResultSet row) throws SQLException {
        var carriers = Renormalisations.carriers(row);
        var doneAt = Renormalisations.instant(row, "done_at");
        return new RenormalisationView(
                row.getObject("id", UUID.class),
                carriers.isEmpty() ? null : carriers,
                row.getBoolean("by_rules") ? Because.RULES_CHANGED : Because.ASKED,
                doneAt != null ? State.DONE : row.getObject("cursor") == null ? State.WAITING : State.RUNNING,
                row.getTimestamp("begun_at").toInstant(),
                doneAt,
                row.getLong("read"),
                row.getLong("changed"),
                row.getLong("failed"));
    }
}
