package io.waybill.normalizer.threshold;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.ResolvableType;
import org.springframework.core.env.Environment;

/**
 * Reads what is set under {@code waybill.delays}, by names instead of a record of some thirty: each can stand in three
 * places, in two of them beside conditions.
 */
@Configuration(proxyBeanMethods = false)
public class ThresholdConfiguration {

    private static final String PREFIX = "waybill.delays";
    private static final Bindable<Map<String, String>> WORDS = Bindable.mapOf(String.class, String.class);
    private static final ResolvableType WORDS_TYPE =
            ResolvableType.forClassWithGenerics(Map.class, String.class, String.class);

    /** What stands there beside thresholds. */
    private static final List<String> OTHERS = List.of("merchants", "overrides", "tick", "batch", "lease");

    @Bean
    ThresholdBook thresholdBook(Environment environment) {
        return read(Binder.get(environment));
    }

    static ThresholdBook read(Binder binder) {
        var general = new LinkedHashMap<String, String>();
        binder.bind(PREFIX, WORDS).orElse(Map.of()).forEach((name, value) -> {
            if (OTHERS.stream().noneMatch(name::startsWith)) {
                general.put(name, value);
            }
        });
        return ThresholdBook.read(general, merchants(binder), overrides(binder));
    }

    private static Map<String, Map<String, String>> merchants(Binder binder) {
        Bindable<Map<String, Map<String, String>>> bindable = Bindable.of(
                ResolvableType.forClassWithGenerics(Map.class, ResolvableType.forClass(String.class), WORDS_TYPE));
        return binder.bind(PREFIX + ".merchants", bindable).orElse(Map.of());
    }

    private static List<Map<String, String>> overrides(Binder binder) {
        Bindable<List<Map<String, String>>> bindable =
                Bindable.of(ResolvableType.forClassWithGenerics(List.class, WORDS_TYPE));
        return binder.bind(PREFIX + ".overrides", bindable).orElse(List.of());
    }
}
