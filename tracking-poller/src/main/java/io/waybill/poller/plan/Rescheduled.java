package io.waybill.poller.plan;

public record Rescheduled(long planId, NextPoll.Ask next) {}
