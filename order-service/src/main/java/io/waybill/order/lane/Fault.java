package io.waybill.order.lane;

/**
 * Why a question cannot be answered.
 *
 * @param reason what would do, to be read behind the field's name
 */
public record Fault(String field, String reason) {}
