package io.waybill.normalizer.lane;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** What counts past deliveries, for a command beside the service. The service itself has all this. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("waybill.importing")
@EnableConfigurationProperties(LaneSettings.class)
@Import({LaneMonths.class, Lanes.class, LaneImporting.class})
public class LaneImportConfiguration {}
