package io.waybill.claims;

import io.waybill.kit.ServiceKit;
import io.waybill.kit.command.ServiceMain;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Import;

@SpringBootApplication
@ConfigurationPropertiesScan
@Import(ServiceKit.class)
public class ClaimsServiceApplication {

    public static void main(String[] arguments) {
        ServiceMain.run(ClaimsServiceApplication.class, arguments);
    }
}
