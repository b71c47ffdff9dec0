package io.waybill.normalizer;

import io.waybill.kit.ServiceKit;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Import;

@SpringBootApplication
@Import(ServiceKit.class)
public class NormalizerApplication {

    public static void main(String... args) {
        SpringApplication.run(NormalizerApplication.class, args);
    }
}
