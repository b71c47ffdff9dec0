package io.waybill.carriers.chinapost;

import io.waybill.carriers.Answers;
import io.waybill.carriers.Carrier;
import io.waybill.carriers.CarrierRequest;
import io.waybill.carriers.CarrierResponse;
import io.waybill.carriers.Credential;
import io.waybill.carriers.Inquiry;
import java.util.List;
import java.util.Map;

/**
 * Asks and reads a trace of JDPT, China Post's older platform for large customers, which lets only known addresses in. The
 * plus interface sums up operations as 10, 20, 70 and 80.
 */
public final class Jdpt implements Carrier {

    static final String CUSTOMER = "customer";
    static final String KEY = "key";

    private final String id;
    private final String path;

    private Jdpt(String id, String path) {
        this.id = id;
        this.path = path;
    }

    public static Jdpt trace() {
        return new Jdpt("china-post-jdpt", "/querypush-pcpw/mailTrackProtocolPortal/queryMailTrackWn");
    }

    public static Jdpt plus() {
        return new Jdpt("china-post-plus", "/querypush-twswn/mailTrack/queryMailTrackWn/plus");
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public List<String> carriers() {
        return List.of("china-post");
    }

    @Override
    public List<String> secrets() {
        return List.of(CUSTOMER, KEY);
    }

    /** The body is what the signature puts into the form. */
    @Override
    public CarrierRequest ask(List<Inquiry> inquiries) {
        return new CarrierRequest(
                "POST",
                path,
                Map.of(),
                Map.of("Accept", "application/json"),
                TraceJson.of("traceNo", inquiries.getFirst().trackingNumber()),
                new Credential.Signed(new JdptSignature()));
    }

    @Override
    public Answers read(CarrierResponse response) {
        return TraceAnswer.read(response);
    }
}
