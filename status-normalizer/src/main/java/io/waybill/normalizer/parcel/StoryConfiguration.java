package io.waybill.normalizer.parcel;

import io.waybill.normalizer.rules.RuleReadingConfiguration;
import org.springframework.context.annotation.Import;

/** What reads stored parcels, for a command beside the service. Not found by scanning: the service has all this. */
@Import({
    RuleReadingConfiguration.class,
    ParcelColumns.class,
    Parcels.class,
    Legs.class,
    SaidColumn.class,
    Scans.class,
    Stories.class
})
public class StoryConfiguration {}
