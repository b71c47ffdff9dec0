package io.waybill.testkit.house.planted.door.table;

import java.util.List;

public final class StatusTable {

    public List<Rule> rules() {
        return List.of();
    }

    Hidden hidden() {
        return new Hidden();
    }
}
