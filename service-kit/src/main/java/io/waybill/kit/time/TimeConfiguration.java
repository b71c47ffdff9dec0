package io.waybill.kit.time;

import java.nio.file.Path;
import java.time.InstantSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The only place that reads the machine's clock. */
@Configuration(proxyBeanMethods = false)
public class TimeConfiguration {

    @Bean
    MachineTime machineTime() {
        return new MachineTime(InstantSource.system());
    }

    /** Without a shared line, business time is machine time: production. */
    @Bean
    BusinessTime businessTime(MachineTime machineTime, @Value("${waybill.time.file:}") String file) {
        return new BusinessTime(file.isBlank() ? machineTime : new SharedTimeLine(Path.of(file), machineTime));
    }
}
