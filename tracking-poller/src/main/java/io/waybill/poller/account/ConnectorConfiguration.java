package io.waybill.poller.account;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ConnectorConfiguration {

    @Bean
    Connectors connectors() {
        return Connectors.ofCarriers();
    }
}
