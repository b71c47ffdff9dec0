package io.waybill.testkit.house;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;

/** A carrier is a question and a reading. */
public final class CarrierRules {

    /** Of {@code java.net}: values, no connection. */
    private static final Set<String> VALUES = Set.of("URI", "URISyntaxException", "URLEncoder", "URLDecoder");

    private CarrierRules() {}

    /** They may read JSON and XML. */
    public static ArchRule onlyAskAndRead() {
        return noClasses()
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                                "java.net.http..",
                                "java.nio.channels..",
                                "javax.net..",
                                "java.sql..",
                                "org.springframework..",
                                "org.apache.kafka..",
                                "org.slf4j..",
                                "java.util.logging..")
                        .or(resideInAPackage("java.net").and(describe("connect", CarrierRules::connects))))
                .because("a carrier knows no network, no log and no framework");
    }

    /** @param carrier the interface of carriers; the packages of its implementations are the carriers' */
    public static ArchRule carriersStandApart(String carrier) {
        return classes()
                .should(new StandApart(carrier))
                .because("a carrier can be added, changed and thrown away without a look at another");
    }

    /** @param doors simple names of the only types of {@code module} to begin with; what they return may be used too */
    public static ArchRule seesOnlyWhatGives(String root, String module, String... doors) {
        return classes()
                .that()
                .resideInAPackage(root + "..")
                .should(new EnterBy(module, doors))
                .because("the rest of " + module + " is not its business");
    }

    private static boolean connects(JavaClass type) {
        return !VALUES.contains(type.getSimpleName());
    }
}
