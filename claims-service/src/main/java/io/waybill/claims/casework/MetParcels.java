package io.waybill.claims.casework;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class MetParcels {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final JdbcClient jdbc;

    MetParcels(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of the topics' keys those of parcels that were introduced. What is no id belongs to none. */
    Set<String> known(Set<String> keys) {
        return new HashSet<>(jdbc.sql("select shipment_id::text from parcel where shipment_id = any(?::uuid[])")
                .param(keys.stream().filter(key -> ID.matcher(key).matches()).toArray(String[]::new))
                .query(String.class)
                .list());
    }
}
