package io.waybill.carriers.royalmail;

import io.waybill.carriers.Effect;
import io.waybill.carriers.ScanReading.Recognised;
import io.waybill.carriers.StatusTable;
import io.waybill.carriers.reading.Demanded;
import io.waybill.carriers.reading.PersonalData;
import io.waybill.carriers.reading.SignedBy;
import io.waybill.carriers.reading.WrittenTime;
import io.waybill.carriers.royalmail.MailPiece.Event;
import io.waybill.events.Place;
import io.waybill.events.Proof;
import io.waybill.events.ScanTime;
import io.waybill.events.scans.CarrierScan;
import io.waybill.vocabulary.Status;
import java.time.ZoneId;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One event as a scan. */
final class RoyalMailScan {

    /** They write an offset; should they forget it, it is the time of their own country. */
    private static final ZoneId HOME = ZoneId.of("Europe/London");

    private static final Pattern NEIGHBOUR =
            Pattern.compile("\\b(to your neighbour)\\b.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern SIGNED = Pattern.compile("\\bsigned\\b", Pattern.CASE_INSENSITIVE);
    private static final String LANGUAGE = "en";

    private RoyalMailScan() {}

    static CarrierScan of(
            Event event, @Nullable String category, boolean domestic, int order, @Nullable String signatory) {
        String words = withoutNames(words(event));
        ScanTime time = WrittenTime.read(Demanded.present(event.eventDateTime(), "eventDateTime"), null, HOME);
        String initials = signatory == null ? null : SignedBy.initials(signatory);
        String site = event.locationName();
        boolean somewhere = site != null && !site.isBlank();
        return new CarrierScan(
                blankToNull(event.eventCode()),
                blankToNull(category),
                words,
                LANGUAGE,
                time,
                somewhere ? new Place(site.strip(), domestic ? "GB" : null, null) : null,
                order,
                initials == null ? null : new Proof(initials, null, null));
    }

    static boolean isDelivery(Event event) {
        return StatusTable.forCarrier(RoyalMail.ID).read(event.eventCode(), null, words(event), LANGUAGE)
                        instanceof Recognised reading
                && reading.effect() == Effect.MOVES
                && reading.meaning().status() == Status.DELIVERED;
    }

    /** "Received by" an office is no signature. */
    private static String withoutNames(String words) {
        String said = SIGNED.matcher(words).find() ? SignedBy.in(words).text() : words;
        return NEIGHBOUR.matcher(PersonalData.masked(said)).replaceFirst("$1");
    }

    private static String words(Event event) {
        return Objects.requireNonNullElse(event.eventName(), "").strip();
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
