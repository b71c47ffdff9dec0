package io.waybill.poller.push;

import io.waybill.carriers.PushedBody;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Where carriers post to; they have no log-in, but each its own proof. */
@RestController
class PushController {

    private final Receiving receiving;
    private final Bodies bodies;

    PushController(Receiving receiving, Bodies bodies) {
        this.receiving = receiving;
        this.bodies = bodies;
    }

    @PostMapping({"/carriers/{connector}/pushes", "/carriers/{connector}/pushes/{token}"})
    ResponseEntity<String> push(
            @PathVariable String connector,
            @PathVariable(required = false) @Nullable String token,
            HttpServletRequest request)
            throws IOException {
        if (!receiving.awaits(connector)) {
            throw new ResponseStatusException(
                    HttpStatus.NOT_FOUND, "No pushes are awaited here; the carrier's account has no secret for them");
        }
        var body = bodies.read(request);
        return switch (receiving.receive(connector, new PushedBody(headers(request), body, token))) {
            case Receiving.Taken(var receipt) ->
                receipt.isEmpty()
                        ? ResponseEntity.ok().build()
                        : ResponseEntity.ok()
                                .contentType(MediaType.APPLICATION_JSON)
                                .body(receipt);
            case Receiving.Forged _ ->
                throw new ResponseStatusException(
                        HttpStatus.UNAUTHORIZED, "This does not prove to come from the carrier; nothing was stored");
        };
    }

    /** Of a repeated one the first. */
    private static Map<String, String> headers(HttpServletRequest request) {
        var headers = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        Collections.list(request.getHeaderNames()).forEach(name -> headers.put(name, request.getHeader(name)));
        return headers;
    }
}
