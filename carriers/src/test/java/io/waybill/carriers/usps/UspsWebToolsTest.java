package io.waybill.carriers.usps;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.carriers.Answer;
import io.waybill.carriers.Answer.Busy;
import io.waybill.carriers.Answer.NotYetKnown;
import io.waybill.carriers.Answer.Refused;
import io.waybill.carriers.Answer.Scans;
import io.waybill.carriers.Answer.Unreadable;
import io.waybill.carriers.Answers;
import io.waybill.carriers.Carrier;
import io.waybill.carriers.CarrierContract;
import io.waybill.carriers.CarrierRequest;
import io.waybill.carriers.CarrierResponse;
import io.waybill.carriers.Carriers;
import io.waybill.carriers.Credential;
import io.waybill.carriers.Inquiry;
import io.waybill.carriers.Secrets;
import io.waybill.events.Place;
import io.waybill.events.Proof;
import io.waybill.events.TimeSource;
import io.waybill.events.scans.CarrierScan;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UspsWebToolsTest extends CarrierContract {

    @Override
    protected Carrier carrier() {
        return new UspsWebTools();
    }

    @Override
    protected CarrierResponse delivered() {
        return recorded(200, "delivered.xml");
    }

    @Override
    protected CarrierResponse inTransit() {
        return recorded(200, "in-transit.xml");
    }

    @Override
    protected CarrierResponse notFound() {
        return recorded(200, "not-found.xml");
    }

    @Override
    protected CarrierResponse busy() {
        return CarrierResponse.of(503, "<html>Service Unavailable</html>");
    }

    @Override
    protected CarrierResponse refused() {
        return recorded(200, "refused.xml");
    }

    @Override
    protected CarrierResponse odd() {
        return recorded(200, "odd.xml");
    }

    @Override
    protected Stream<CarrierResponse> incomplete() {
        return Stream.of(
                        "<TrackResponse><TrackInfo><TrackSummary/></TrackInfo></TrackResponse>",
                        info("<Event>x</Event><EventDate>soon</EventDate>"),
                        info("<Event>x</Event><EventDate>March 9, 2026</EventDate><EventTime>noon</EventTime>"),
                        info("<Event>x</Event><EventDate/>"),
                        info("<EventDate>March 9, 2026</EventDate>"))
                .map(body -> CarrierResponse.of(200, body));
    }

    private static String info(String event) {
        return "<TrackResponse><TrackInfo ID=\"1\"><TrackSummary>" + event
                + "</TrackSummary></TrackInfo></TrackResponse>";
    }

    @Test
    void isOneOfTheInterfacesOfUsps() {
        assertThat(Carriers.about("usps")).extracting(Carrier::id).containsExactly("usps", "usps-web-tools");
    }

    @Test
    void putsTheUserIntoTheQuestion() {
        CarrierRequest question = carrier()
                .ask(List.of(
                        Inquiry.about("9102900000000000000013"), new Inquiry("A&<", null, "61602", null, null, null)));
        Credential.Signed signed = (Credential.Signed) question.credential();
        CarrierRequest request =
                signed.signature().sign(question, new Secrets(Map.of("user", "12\"ME")), Instant.EPOCH);

        assertThat(question.query().get("XML")).doesNotContain("USERID");
        assertThat(request.path()).isEqualTo("/ShippingAPI.dll");
        assertThat(request.credential()).isEqualTo(new Credential.None());
        assertThat(request.query())
                .containsEntry("API", "TrackV2")
                .hasEntrySatisfying(
                        "XML",
                        xml -> assertThat(xml)
                                .startsWith("<TrackFieldRequest USERID=\"12&quot;ME\"><Revision>1</Revision>")
                                .contains("<TrackID ID=\"9102900000000000000013\"></TrackID>")
                                .endsWith(
                                        "<TrackID ID=\"A&amp;&lt;\"><DestinationZipCode>61602</DestinationZipCode></TrackID>"
                                                + "</TrackFieldRequest>"));
    }

    @Test
    void takesTheZoneOfTheState() {
        assertThat(scans(delivered()))
                .extracting(scan -> scan.time().happenedAt())
                .containsExactly(
                        Instant.parse("2026-03-07T07:36:00Z"),
                        Instant.parse("2026-03-08T06:05:00Z"),
                        Instant.parse("2026-03-09T13:19:00Z"),
                        Instant.parse("2026-03-09T14:01:00Z"));
        assertThat(scans(delivered()).getFirst().time().raw()).isEqualTo("March 6, 2026 11:36 pm");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tr", "ar-SA-u-ca-islamic", "zh-CN", "th-TH-u-nu-thai"})
    void readsEnglishDatesWhateverTheMachinesLanguage(String language) {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag(language));
            assertThat(scans(delivered()).getLast().time().local()).isEqualTo(LocalDateTime.of(2026, 3, 9, 9, 1));
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void keepsEventsWithoutDayAndThoseWithoutTimeOfDay() {
        List<CarrierScan> scans = scans(odd()).subList(0, 4);

        assertThat(scans).extracting(CarrierScan::code).containsExactly("NP", "Q9", "07", "OF");
        assertThat(scans).extracting(scan -> scan.time().dateOnly()).containsExactly(true, true, true, false);
        assertThat(scans)
                .extracting(scan -> scan.time().source())
                .containsExactly(TimeSource.UNKNOWN, TimeSource.UNKNOWN, TimeSource.UNKNOWN, TimeSource.PLACE);
        assertThat(scans.getFirst().time().raw()).isEmpty();
        assertThat(scans.getFirst().time().local()).isEqualTo(LocalDateTime.of(2026, 3, 9, 0, 0));
        assertThat(scans.getLast().place()).isEqualTo(new Place("ON", "CA", "K1A 0B1"));
        assertThat(scans).extracting(CarrierScan::coarseCode).containsOnlyNulls();
    }

    @Test
    void answersForEachNumberApart() {
        Answers answers = carrier().read(odd());

        assertThat(answers.about("9102900000000000000037")).isInstanceOf(Scans.class);
        assertThat(answers.about("9102900000000000000044")).isInstanceOf(Unreadable.class);
        assertThat(answers.about("9102 9000 0000 0000 0000 51")).isInstanceOf(NotYetKnown.class);
        assertThat(answers.about("9102900000000000000075")).isInstanceOf(NotYetKnown.class);
        assertThat(answers.about("9102900000000000000068"))
                .isInstanceOfSatisfying(
                        Scans.class,
                        sentences -> assertThat(sentences.parcels().getFirst().scans())
                                .extracting(CarrierScan::text)
                                .containsExactly("Acceptance", "Delivered"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "-2147219302 | x                                                           | not_yet_known",
                "-2147219283 | x                                                           | not_yet_known",
                "-1          | The tracking number may be incorrect. Please try again later | not_yet_known",
                "-2147219040 | x                                                           | question",
                "80040b1a    | x                                                           | access",
                "-1          | XML Syntax Error                                            | question",
                "-1          | The service is temporarily unavailable                      | busy",
                "-1          | Who knows                                                   | unreadable"
            })
    void tellsErrorsApartByTheirNumbersNotByHttp(String number, String words, String expected) {
        String error = "<Error><Number>" + number + "</Number><Description>" + words + "</Description></Error>";

        assertThat(kind(read(CarrierResponse.of(200, error)))).isEqualTo(expected);
        assertThat(kind(read(CarrierResponse.of(
                        200, "<TrackResponse><TrackInfo ID=\"1\">" + error + "</TrackInfo></TrackResponse>"))))
                .isEqualTo(expected);
    }

    @Test
    void readsASentenceInPlaceOfAnErrorAsThat() {
        assertThat(read(CarrierResponse.of(200, info("The Postal Service could not locate the tracking information"))))
                .isInstanceOf(NotYetKnown.class);
    }

    private static String kind(Answer answer) {
        return switch (answer) {
            case Scans _ -> "scans";
            case NotYetKnown _ -> "not_yet_known";
            case Refused refused -> refused.fault().name().toLowerCase(Locale.ROOT);
            case Busy _ -> "busy";
            case Unreadable _ -> "unreadable";
        };
    }

    @Test
    void answersForTheOthersBesideOneWithoutNumber() {
        String event = "<TrackSummary><EventDate>April 28, 2026</EventDate><EventCode>OF</EventCode></TrackSummary>";
        Answers answers = carrier()
                .read(CarrierResponse.of(
                        200,
                        "<TrackResponse><TrackInfo>" + event + "</TrackInfo><TrackInfo ID=\"2\">" + event
                                + "</TrackInfo></TrackResponse>"));

        assertThat(answers.about("2")).isInstanceOf(Scans.class);
        assertThat(answers.about("1")).isInstanceOf(Unreadable.class);
    }

    @Test
    void cutsASignatoryInTheWordsToInitials() {
        CarrierScan scan = scans(CarrierResponse.of(
                        200,
                        "<TrackResponse><TrackInfo ID=\"1\"><TrackSummary><EventDate>April 28, 2026</EventDate>"
                                + "<Event>Delivered, signed by M MUSTER</Event><EventCode>01</EventCode>"
                                + "</TrackSummary></TrackInfo></TrackResponse>"))
                .getFirst();

        assertThat(scan.text()).isEqualTo("Delivered, signed by: M. M.");
        assertThat(scan.proof()).isEqualTo(new Proof("M. M.", null, null));
    }
}
