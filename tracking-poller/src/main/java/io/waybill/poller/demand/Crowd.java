package io.waybill.poller.demand;

/**
 * How a merchant's polls at an account lie, as they were counted.
 *
 * @param plans that are asked about
 * @param overdue polls that could begin now
 * @param overlong that are due much later than they would be if they were planned now
 */
record Crowd(String merchantId, long plans, long overdue, long overlong) {}
