package io.waybill.poller.health;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/** @param lateAfter how far behind polls may be before the account counts as late; business time */
@Validated
@ConfigurationProperties("waybill.health")
record HealthSettings(@DefaultValue("1h") Duration lateAfter) {}
