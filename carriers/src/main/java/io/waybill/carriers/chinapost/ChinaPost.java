package io.waybill.carriers.chinapost;

import io.waybill.carriers.Answers;
import io.waybill.carriers.Carrier;
import io.waybill.carriers.CarrierRequest;
import io.waybill.carriers.CarrierResponse;
import io.waybill.carriers.Credential;
import io.waybill.carriers.Inquiry;
import io.waybill.carriers.Push;
import io.waybill.carriers.Subscription;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Asks and reads the EMS open platform (api.ems.com.cn), interface 040001; reads what 040002 pushes. */
public final class ChinaPost implements Carrier {

    static final String SENDER = "sender";
    static final String AUTHORIZATION = "authorization";
    static final String SIGN_KEY = "sign-key";

    @Override
    public String id() {
        return "china-post";
    }

    @Override
    public List<String> secrets() {
        return List.of(SENDER, AUTHORIZATION, SIGN_KEY, TracePush.TOKEN);
    }

    /** The body is what the signature encrypts. */
    @Override
    public CarrierRequest ask(List<Inquiry> inquiries) {
        return request(inquiries, "040001");
    }

    static CarrierRequest request(List<Inquiry> inquiries, String interfaceCode) {
        return new CarrierRequest(
                "POST",
                "/amp-prod-api/f/amp/api/open",
                Map.of(),
                Map.of("Accept", "application/json"),
                TraceJson.of("waybillNo", inquiries.getFirst().trackingNumber()),
                new Credential.Signed(new EmsSignature(interfaceCode)));
    }

    @Override
    public Answers read(CarrierResponse response) {
        return TraceAnswer.read(response);
    }

    @Override
    public Optional<Subscription> subscription() {
        return Optional.of(new TraceSubscription());
    }

    @Override
    public Optional<Push> push() {
        return Optional.of(new TracePush());
    }
}
