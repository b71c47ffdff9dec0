package io.waybill.kit.link;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** For services whose settings name {@code waybill.link-key}, be it empty: that is refused with what to do. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("waybill.link-key")
@EnableConfigurationProperties(LinkSettings.class)
class LinkConfiguration {

    @Bean
    Links links(LinkSettings settings) {
        return new Links(settings);
    }
}
