package io.waybill.notification;

import io.waybill.kit.ServiceKit;
import io.waybill.kit.command.ServiceMain;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Import;

@SpringBootApplication
@ConfigurationPropertiesScan
@Import(ServiceKit.class)
public class NotificationApplication {

    public static void main(String... args) {
        ServiceMain.run(NotificationApplication.class, args);
    }
}
