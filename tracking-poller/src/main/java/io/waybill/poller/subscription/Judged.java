package io.waybill.poller.subscription;

record Judged(Claimed claimed, Verdict verdict) {}
