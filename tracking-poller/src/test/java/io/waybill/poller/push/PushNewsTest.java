package io.waybill.poller.push;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.carriers.Answer;
import io.waybill.carriers.Answer.NotYetKnown;
import io.waybill.carriers.Answer.Scans;
import io.waybill.carriers.Answer.Unreadable;
import io.waybill.carriers.Answers;
import io.waybill.carriers.ParcelReport;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PushNewsTest {

    @Test
    void takesParcelsByTheNumberThatTheyAreNamedBy() {
        var news = PushNews.of(Answers.of(new Scans(List.of(parcel("1"), parcel("2"), parcel("1")))));

        assertThat(news.scans()).containsOnlyKeys("1", "2");
        assertThat(news.scans().get("1").parcels()).hasSize(2);
        assertThat(news.unreadable()).isEmpty();
    }

    @Test
    void passesOverWhatIsNoScanAndRemembersWhatItCannotRead() {
        Map<String, Answer> answers = Map.of(
                "1", new Scans(List.of(parcel("1"))), "2", new NotYetKnown("stopped"), "3", new Unreadable("no code"));

        var news = PushNews.of(Answers.each(answers));

        assertThat(news.scans()).containsOnlyKeys("1");
        assertThat(news.unreadable()).contains("no code");
    }

    private static ParcelReport parcel(String number) {
        return new ParcelReport(number, null, List.of(), List.of());
    }
}
