package io.waybill.normalizer.rules;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The rules in force, for a command beside the service. The service itself has all this. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("waybill.replaying")
@Import({RuleFiles.class, RuleBook.class})
public class RuleReadingConfiguration {}
