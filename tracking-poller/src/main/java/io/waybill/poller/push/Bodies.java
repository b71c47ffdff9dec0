package io.waybill.poller.push;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Bodies within limits of bytes and time: who posts them has shown nothing yet. */
@Component
class Bodies {

    private static final int CHUNK = 8 * 1024;

    private final PushSettings settings;

    Bodies(PushSettings settings) {
        this.settings = settings;
    }

    byte[] read(HttpServletRequest request) throws IOException {
        var limit = settings.bodyLimit().toBytes();
        if (request.getContentLengthLong() > limit) {
            throw tooLong(limit);
        }
        var end = System.nanoTime() + settings.bodyTime().toNanos();
        var in = request.getInputStream();
        var body = new ByteArrayOutputStream();
        var chunk = new byte[CHUNK];
        // Each read waits for the next bytes only, as long as the server's own time-out allows.
        for (var read = in.read(chunk); read >= 0; read = in.read(chunk)) {
            body.write(chunk, 0, read);
            if (body.size() > limit) {
                throw tooLong(limit);
            }
            if (System.nanoTime() - end > 0) {
                throw new ResponseStatusException(
                        HttpStatus.REQUEST_TIMEOUT, "The body did not come within " + settings.bodyTime());
            }
        }
        return body.toByteArray();
    }

    private static ResponseStatusException tooLong(long limit) {
        return new ResponseStatusException(HttpStatus.CONTENT_TOO_LARGE, "The body has more than " + limit + " bytes");
    }
}
