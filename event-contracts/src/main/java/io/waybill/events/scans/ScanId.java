package io.waybill.events.scans;

import io.waybill.events.Leg;
import io.waybill.events.Place;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What makes a scan the same scan when a carrier says it again: leg, raw time, code and place. The text counts only where
 * there is no code, the summary only where there is neither, the position never: carriers translate and reword texts, prepend scans and purge old ones.
 */
public final class ScanId {

    private static final int BYTES = 16;

    private ScanId() {}

    /** @return 22 characters, base64url */
    public static String of(Leg leg, CarrierScan scan) {
        var value = Stream.of(leg.carrier(), leg.trackingNumber(), scan.time().raw(), said(scan), place(scan.place()))
                .map(part -> part.replace("\u001f", " "))
                .collect(Collectors.joining("\u001f"));
        var digest = sha256().digest(value.getBytes(StandardCharsets.UTF_8));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, BYTES));
    }

    /** A summary that stands with the newest scan alone goes away with it, so it counts only where nothing else is said. */
    private static String said(CarrierScan scan) {
        if (scan.code() != null) {
            return scan.code();
        }
        return scan.text().isBlank() ? Objects.toString(scan.coarseCode(), "") : scan.text();
    }

    private static String place(@Nullable Place place) {
        return place == null
                ? ""
                : Stream.of(place.name(), place.country(), place.postalCode())
                        .map(part -> Objects.toString(part, ""))
                        .collect(Collectors.joining("/"));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
