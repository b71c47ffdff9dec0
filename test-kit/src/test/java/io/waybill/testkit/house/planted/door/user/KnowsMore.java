package io.waybill.testkit.house.planted.door.user;

import io.waybill.testkit.house.planted.door.table.Hidden;

record KnowsMore(Hidden[] hidden) {}
