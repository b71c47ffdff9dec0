package io.waybill.local.kafka;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.waybill.kit.events.EventCodec;
import tools.jackson.databind.json.JsonMapper;

/** Events on the wire as services have them. */
public final class Codec {

    public static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    public static final EventCodec EVENTS = new EventCodec(JSON);

    private Codec() {}
}
