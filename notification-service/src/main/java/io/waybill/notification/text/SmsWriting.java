package io.waybill.notification.text;

import io.waybill.notification.decision.What;
import java.util.List;

/** Letters to text messages: who, what, where to look; one part long if it can be. */
final class SmsWriting {

    private static final List<String> LONGEST_FIRST = List.of("long", "short", "shortest");

    private SmsWriting() {}

    static String write(Letter letter) {
        var words = Words.in(letter.language());
        var texts = LONGEST_FIRST.stream()
                .map(length -> text(letter, words, length))
                .toList();
        return texts.stream().filter(Gsm7::fitsOnePart).findFirst().orElse(texts.getLast());
    }

    private static String text(Letter letter, Words words, String length) {
        return Gsm7.plain(words.text(
                "sms." + what(letter).wireName() + "." + length,
                letter.brand(),
                letter.parcelPage().toString()));
    }

    private static What what(Letter letter) {
        return letter.news().what();
    }
}
