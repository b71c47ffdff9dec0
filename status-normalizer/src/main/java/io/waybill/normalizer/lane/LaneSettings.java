package io.waybill.normalizer.lane;

import jakarta.validation.constraints.Positive;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/** @param most lanes that are known at once; those by which fewest parcels came go first */
@Validated
@ConfigurationProperties("waybill.lanes")
public record LaneSettings(@DefaultValue("20000") @Positive int most) {}
