package io.waybill.testkit.house.planted.door.table;

public record Rule(Word word) {}
