package io.waybill.kit;

import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/** Imported by each service's application class; brings every bean of the kit. */
@Configuration(proxyBeanMethods = false)
@ComponentScan
public class ServiceKit {}
