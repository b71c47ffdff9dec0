package io.waybill.claims.page;

import java.util.Map;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.stream.Collectors;

/** What the page says, in one language. A word that is missing is an error, not an empty place. */
final class Words {

    private static final String LABEL = "label.";

    private final PageLanguage language;
    private final ResourceBundle bundle;

    private Words(PageLanguage language) {
        this.language = language;
        this.bundle = ResourceBundle.getBundle(
                "io.waybill.claims.page.words",
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

    /** Headings and labels by their names, with {@code _} for signs that a template cannot name. */
    Map<String, String> labels() {
        return bundle.keySet().stream()
                .filter(key -> key.startsWith(LABEL))
                .collect(Collectors.toUnmodifiableMap(
                        key -> key.substring(LABEL.length()).replaceAll("[.-]", "_"), bundle::getString));
    }
}
