package io.waybill.poller.account;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param fallback the aggregator that is asked about parcels of carriers that we have no account with; blank for the first
 *     that we have one with, {@code off} for none
 */
@ConfigurationProperties("waybill.polling")
record FallbackSettings(@DefaultValue("") String fallback) {

    static final String OFF = "off";
}
