package io.waybill.poller.plan;

import io.waybill.events.Leg;
import io.waybill.events.scans.CarrierScan;
import io.waybill.events.scans.ScanId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * A hash of what a carrier said, so that each thing is published once: a scan again only when its proof came after it. 64
 * bits tell the few hundred scans of one parcel apart.
 */
final class ScanValue {

    private ScanValue() {}

    static long of(Leg leg, CarrierScan scan) {
        return hash("scan " + ScanId.of(leg, scan) + " " + scan.proof());
    }

    static long of(Leg found) {
        return hash("leg " + found.carrier() + " " + found.trackingNumber());
    }

    private static long hash(String said) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(said.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(digest).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
