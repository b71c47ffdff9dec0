package io.waybill.order;

import io.waybill.kit.ServiceKit;
import io.waybill.kit.command.ServiceMain;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Import;

@SpringBootApplication
@ConfigurationPropertiesScan
@Import(ServiceKit.class)
public class OrderServiceApplication {

    public static void main(String[] arguments) {
        ServiceMain.run(OrderServiceApplication.class, arguments);
    }
}
