package io.waybill.order.page;

import io.waybill.vocabulary.Glossary;
import io.waybill.vocabulary.Meaning;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the page says, in one language. A word that is missing is an error, not an empty place. */
final class Words {

    private static final String LABEL = "label.";

    private final PageLanguage language;
    private final ResourceBundle bundle;

    private Words(PageLanguage language) {
        this.language = language;
        this.bundle = ResourceBundle.getBundle(
                "io.waybill.order.page.words",
                language.locale(),
                Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    }

    static Words in(PageLanguage language) {
        return new Words(language);
    }

    PageLanguage language() {
        return language;
    }

    /** Plain places and not {@link java.text.MessageFormat}: French is full of apostrophes. */
    String text(String key, String... values) {
        var text = bundle.getString(key);
        for (var i = 0; i < values.length; i++) {
            text = text.replace("{" + i + "}", values[i]);
        }
        return text;
    }

    Optional<String> ifAny(String key) {
        return bundle.containsKey(key) ? Optional.of(bundle.getString(key)) : Optional.empty();
    }

    /** For the timeline. */
    String shortName(Meaning meaning) {
        return Glossary.in(language.tag()).name(meaning);
    }

    static String key(Meaning meaning) {
        return meaning.status().wireName() + "." + meaning.detail();
    }

    /** @param meaning absent before the first news */
    static String statusKey(@Nullable Meaning meaning) {
        return meaning == null ? "none" : meaning.status().wireName();
    }

    /** Headings and labels by their names, with {@code _} for signs that a template cannot name. */
    Map<String, String> labels() {
        return bundle.keySet().stream()
                .filter(key -> key.startsWith(LABEL))
                .collect(Collectors.toUnmodifiableMap(
                        key -> key.substring(LABEL.length()).replaceAll("[.-]", "_"), bundle::getString));
    }
}
