package io.waybill.poller.exchange;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.stereotype.Component;

/** One request, one answer, within limits of time and bytes. A redirect is an answer: a secret goes to no other host. */
@Component
class CarrierHttp implements AutoCloseable {

    static {
        // By itself the JDK's client sends a GET a second time where the carrier closes the connection without an
        // answer:
        // a call that no budget has granted.
        System.setProperty("jdk.httpclient.redirects.retrylimit", "1");
        System.setProperty("jdk.httpclient.disableRetryConnect", "true");
    }

    private final HttpClient client;
    private final long millis;
    private final int bytes;

    CarrierHttp(ExchangeSettings settings) {
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(settings.connectLimit())
                .build();
        this.millis = settings.timeLimit().toMillis();
        this.bytes = Math.toIntExact(settings.bodyLimit().toBytes());
    }

    /** @throws TimeoutException for the whole of the call; the client's own time-out ends with the headers */
    HttpResponse<byte[]> send(HttpRequest request, TimeLeft left)
            throws IOException, TimeoutException, InterruptedException {
        var limit = Math.min(millis, left.millis());
        if (limit <= 0) {
            throw new TimeoutException("no time is left for another call");
        }
        var answer = client.sendAsync(request, _ -> new CappedBody(bytes));
        try {
            return answer.get(limit, TimeUnit.MILLISECONDS);
        } catch (TimeoutException | InterruptedException e) {
            answer.cancel(true);
            throw e;
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException trouble ? first(trouble) : new IOException(e.getCause());
        }
    }

    /** What the client would have tried again after, not that it may not. */
    private static IOException first(IOException trouble) {
        return trouble.getCause() instanceof IOException cause ? cause : trouble;
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
