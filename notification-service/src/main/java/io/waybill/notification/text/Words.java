package io.waybill.notification.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.Set;
import java.util.stream.Collectors;

/** What messages say, in one language. A word that is missing is an error, not an empty place. */
final class Words {

    private static final String LABEL = "label.";

    private final Language language;
    private final ResourceBundle bundle;

    private Words(Language language) {
        this.language = language;
        this.bundle = ResourceBundle.getBundle(
                "io.waybill.notification.text.words",
                language.locale(),
                Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    }

    static Words in(Language language) {
        return new Words(language);
    }

    Language language() {
        return language;
    }

    Set<String> keys() {
        return bundle.keySet();
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

    /** The texts {@code key.1}, {@code key.2} and so on. */
    List<String> all(String key, String... values) {
        var texts = new ArrayList<String>();
        for (var i = 1; bundle.containsKey(key + "." + i); i++) {
            texts.add(text(key + "." + i, values));
        }
        return texts;
    }

    /** Headings and labels by their names. */
    Map<String, String> labels() {
        return bundle.keySet().stream()
                .filter(key -> key.startsWith(LABEL))
                .collect(Collectors.toUnmodifiableMap(
                        key -> key.substring(LABEL.length()).replace('-', '_'), bundle::getString));
    }
}
