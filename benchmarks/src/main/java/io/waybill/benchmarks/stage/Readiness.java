package io.waybill.benchmarks.stage;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;

/** Whether a service says that it is ready. */
final class Readiness {

    private static final int LIMIT_MILLIS = 3_000;

    private Readiness() {}

    static boolean at(int managementPort) throws IOException {
        var address = URI.create("http://127.0.0.1:" + managementPort + "/actuator/health/readiness");
        var connection = (HttpURLConnection) address.toURL().openConnection();
        // A server that is only just starting may take a request and never answer it.
        connection.setConnectTimeout(LIMIT_MILLIS);
        connection.setReadTimeout(LIMIT_MILLIS);
        try {
            return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
        } catch (IOException _) {
            return false;
        } finally {
            connection.disconnect();
        }
    }
}
