package io.waybill.testkit.house.planted.door.user;

import io.waybill.testkit.house.planted.door.table.Rule;
import io.waybill.testkit.house.planted.door.table.StatusTable;
import io.waybill.testkit.house.planted.door.table.Word;
import java.util.stream.Stream;

record KnowsTheDoor(StatusTable table) {
    Stream<Word> words() {
        return table.rules().stream().map(Rule::word);
    }
}
