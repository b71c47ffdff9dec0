package io.waybill.local.journeys;

import java.io.IOException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives the one system that all journeys of a test run share; each journey has parcels of its own. */
final class WholeSystem implements ParameterResolver {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == RunningWaybill.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(Namespace.create(WholeSystem.class))
                .computeIfAbsent(RunningWaybill.class, _ -> started(), RunningWaybill.class);
    }

    private static RunningWaybill started() {
        try {
            return RunningWaybill.start();
        } catch (IOException e) {
            throw new IllegalStateException("the whole system does not start", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
