package io.waybill.normalizer.parcel;

import io.waybill.normalizer.rules.RuleReadingConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** What reads stored parcels, for a command beside the service. The service itself has all this. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("waybill.replaying")
@Import({
    RuleReadingConfiguration.class,
    ParcelColumns.class,
    Parcels.class,
    Legs.class,
    SaidColumn.class,
    Scans.class,
    Stories.class,
    KnownNames.class
})
public class StoryConfiguration {}
