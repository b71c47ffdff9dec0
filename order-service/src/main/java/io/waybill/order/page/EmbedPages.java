package io.waybill.order.page;

import io.waybill.order.lane.LaneQuestion.Asked;
import io.waybill.order.lane.LaneQuestion.Unclear;
import io.waybill.order.lane.LaneQuestion.Way;
import io.waybill.order.lane.Lanes;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Delivery times for product pages of shops, which show it in a frame: public, the same for everybody. */
@Controller
class EmbedPages {

    static final String ADDRESS = "/embed/delivery-times";

    private static final String CACHED =
            CacheControl.maxAge(Duration.ofHours(1)).cachePublic().getHeaderValue();

    private final Lanes lanes;

    EmbedPages(Lanes lanes) {
        this.lanes = lanes;
    }

    @GetMapping(ADDRESS)
    ModelAndView page(
            @ModelAttribute Asked asked,
            @RequestParam(required = false) @Nullable String lang,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String accepted,
            HttpServletResponse response) {
        var words = Words.in(PageLanguage.chosen(lang, null, accepted, null));
        response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        return switch (asked.read()) {
            case Unclear unclear -> view(DeliveryTimesPage.unclear(unclear.faults(), words), HttpStatus.BAD_REQUEST);
            case Way way -> {
                response.setHeader(HttpHeaders.CACHE_CONTROL, CACHED);
                yield view(DeliveryTimesPage.of(way, lanes.find(way), words), HttpStatus.OK);
            }
        };
    }

    private static ModelAndView view(DeliveryTimesPage page, HttpStatus status) {
        return new ModelAndView("delivery-times", Map.of("page", page), status);
    }
}
