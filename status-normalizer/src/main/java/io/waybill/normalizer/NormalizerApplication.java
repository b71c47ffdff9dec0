package io.waybill.normalizer;

import io.waybill.kit.ServiceKit;
import io.waybill.kit.command.ServiceMain;
import io.waybill.normalizer.backtest.BacktestCommand;
import io.waybill.normalizer.backtest.ImportCommand;
import io.waybill.normalizer.replay.RulesCommand;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Import;

@SpringBootApplication
@ConfigurationPropertiesScan
@Import(ServiceKit.class)
public class NormalizerApplication {

    public static void main(String... args) {
        switch (args.length == 0 ? "" : args[0]) {
            case "rules" -> System.exit(RulesCommand.start(args));
            case "backtest" -> System.exit(BacktestCommand.start(args));
            case "import" -> System.exit(ImportCommand.start(args));
            default -> ServiceMain.run(NormalizerApplication.class, args);
        }
    }
}
