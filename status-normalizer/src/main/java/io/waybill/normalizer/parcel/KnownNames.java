package io.waybill.normalizer.parcel;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Merchants and carriers of stored parcels, for whoever may have mistyped one. */
@Repository
public class KnownNames {

    private final JdbcTemplate jdbc;

    KnownNames(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public boolean isMerchant(String id) {
        return jdbc.queryForObject("select exists (select from parcel where merchant_id = ?)", Boolean.class, id);
    }

    /** By name. */
    public List<String> merchants(int atMost) {
        return jdbc.queryForList(
                "select distinct merchant_id from parcel where merchant_id is not null order by 1 limit ?",
                String.class,
                atMost);
    }

    /** Whether any parcel is with it, or may be, however its name is written. */
    public boolean isCarrier(String name) {
        return jdbc.queryForObject(
                "select exists (select from leg where not closed and translate(carrier, '-_', '') = ?)",
                Boolean.class,
                bare(name));
    }

    /** By name. */
    public List<String> carriers(int atMost) {
        return jdbc.queryForList(
                "select distinct carrier from leg where not closed order by 1 limit ?", String.class, atMost);
    }

    static String bare(String carrier) {
        return carrier.replaceAll("[-_]", "");
    }
}
