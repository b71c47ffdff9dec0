package io.waybill.carriers.usps;

import io.waybill.carriers.Answers;
import io.waybill.carriers.Carrier;
import io.waybill.carriers.CarrierRequest;
import io.waybill.carriers.CarrierResponse;
import io.waybill.carriers.Credential;
import io.waybill.carriers.Inquiry;
import io.waybill.carriers.reading.FailedExchange;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Asks and reads USPS Web Tools (TrackV2), for accounts that still have it. */
public final class UspsWebTools implements Carrier {

    private static final int BATCH = 10;
    private static final String QUESTION = "XML";
    private static final String ROOT = "<TrackFieldRequest";

    @Override
    public String id() {
        return "usps-web-tools";
    }

    @Override
    public List<String> carriers() {
        return List.of(Usps.ID);
    }

    @Override
    public List<String> secrets() {
        return List.of("user");
    }

    @Override
    public int batch() {
        return BATCH;
    }

    @Override
    public CarrierRequest ask(List<Inquiry> inquiries) {
        String numbers = inquiries.stream().map(UspsWebTools::number).collect(Collectors.joining());
        // Whose question it is stands for the client's address; they ask for one, and take any.
        String xml = ROOT + "><Revision>1</Revision><ClientIp>127.0.0.1</ClientIp><SourceId>Waybill</SourceId>"
                + numbers + "</TrackFieldRequest>";
        return request(
                xml,
                new Credential.Signed((question, secrets, now) -> request(
                        question.query()
                                .getOrDefault(QUESTION, "")
                                .replace(ROOT, ROOT + " USERID=\"" + escaped(secrets.named("user")) + "\""),
                        new Credential.None())));
    }

    @Override
    public Answers read(CarrierResponse response) {
        return response.status() / 100 == 2
                ? TrackResponse.read(response.body())
                : Answers.of(FailedExchange.read(response, "no reason given"));
    }

    private static CarrierRequest request(String xml, Credential credential) {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("API", "TrackV2");
        query.put(QUESTION, xml);
        return new CarrierRequest("GET", "/ShippingAPI.dll", query, Map.of("Accept", "text/xml"), null, credential);
    }

    private static String number(Inquiry inquiry) {
        String id = "<TrackID ID=\"" + escaped(inquiry.trackingNumber()) + "\">";
        String zip = Hints.zip(inquiry)
                .map(code -> "<DestinationZipCode>" + code + "</DestinationZipCode>")
                .orElse("");
        String mailed = Hints.mailed(inquiry)
                .map(day -> "<MailingDate>" + day + "</MailingDate>")
                .orElse("");
        return id + zip + mailed + "</TrackID>";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
