package io.waybill.testkit.house.planted.carriers.ups;

import java.net.HttpURLConnection;
import java.net.http.HttpClient;
import org.slf4j.Logger;
import org.springframework.stereotype.Component;

class Exchanges {

    record ByClient(HttpClient client) {}

    record ByConnection(HttpURLConnection connection) {}

    record Logs(Logger logger) {}

    @Component
    static class IsABean {}
}
