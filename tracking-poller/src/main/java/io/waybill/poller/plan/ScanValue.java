package io.waybill.poller.plan;

import io.waybill.events.Leg;
import io.waybill.events.scans.CarrierScan;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A hash of what a carrier said in a scan, so that each is published once. The position is left out: it moves when the
 * carrier drops old scans. 64 bits tell the few hundred scans of one parcel apart.
 */
final class ScanValue {

    private ScanValue() {}

    static long of(CarrierScan scan) {
        var time = scan.time();
        return hash(
                "scan",
                scan.code(),
                scan.coarseCode(),
                scan.text(),
                scan.language(),
                time.raw(),
                time.happenedAt(),
                scan.place(),
                scan.proof());
    }

    static long of(Leg leg) {
        return hash("leg", leg.carrier(), leg.trackingNumber());
    }

    private static long hash(@Nullable Object... parts) {
        // Lengths keep neighbours apart: "a", "bc" is not "ab", "c".
        var joined = Arrays.stream(parts)
                .map(String::valueOf)
                .flatMap(part -> Stream.of(String.valueOf(part.length()), part))
                .collect(Collectors.joining(":"));
        return ByteBuffer.wrap(sha256(joined.getBytes(StandardCharsets.UTF_8))).getLong();
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
