package io.waybill.local.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.local.inbox.Kind;
import io.waybill.local.inbox.Message;
import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The parcels of {@code ./waybill up}: what each has to end as, and what its buyer has to be told, is in their plots. */
@Order(2)
@ExtendWith(WholeSystem.class)
class DetoursJourneyIT {

    @Test
    void everyParcelEndsAsItsPlotHasItAndItsBuyerIsToldOnceInTheirLanguage(RunningWaybill waybill) throws Exception {
        try (var play = waybill.play()) {
            waybill.hurryLess();
            play.untilTheEnd(() -> true);

            assertThat(play.haveEndedWell()).as(play.summary()).isTrue();
        }
        assertThat(mailsTo("zoe@example.org", waybill))
                .isNotEmpty()
                .allSatisfy(mail -> assertThat(mail.html()).contains("lang=\"fr\""));
        assertThat(mailsTo("alan@example.org", waybill))
                .isNotEmpty()
                .allSatisfy(mail -> assertThat(mail.html()).contains("lang=\"en\""));
        new Books(waybill).balance();
    }

    private static List<Message> mailsTo(String mailbox, RunningWaybill waybill) {
        return waybill.inbox().stream()
                .filter(message -> message.kind() == Kind.MAIL && message.isTo(mailbox))
                .toList();
    }
}
