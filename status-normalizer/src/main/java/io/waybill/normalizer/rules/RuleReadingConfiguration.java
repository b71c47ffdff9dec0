package io.waybill.normalizer.rules;

import org.springframework.context.annotation.Import;

/** The rules in force, for a command beside the service. Not found by scanning: the service has all this. */
@Import({RuleFiles.class, RuleBook.class})
public class RuleReadingConfiguration {}
