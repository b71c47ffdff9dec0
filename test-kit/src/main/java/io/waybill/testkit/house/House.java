package io.waybill.testkit.house;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** Which rules hold where; one test for each, for a {@code @TestFactory}. */
public final class House {

    private static final String CARRIERS = "io.waybill.carriers";
    private static final String CONTRACTS = "io.waybill.events";
    private static final String KIT = "io.waybill.kit";

    private House() {}

    /** @param root package of the service's application class */
    public static Stream<DynamicTest> ofService(String root) {
        return tests(
                root,
                inEveryModule(root),
                List.of(
                        TimeRules.nobodyReadsTheTimeBut(TimeRules.aBean()),
                        BeanRules.beanOrPure(),
                        BeanRules.noFieldInjection(),
                        BeanRules.noListenerOutsideTheKit(),
                        CodeRules.noBroadCatch(),
                        CodeRules.interfacesHaveTwoImplementations()));
    }

    /** As {@link #ofService}, and of the carriers it sees the rules alone: it neither asks nor reads answers. */
    public static Stream<DynamicTest> ofNormalizer(String root) {
        return Stream.concat(
                ofService(root),
                tests(
                        root,
                        List.of(CarrierRules.seesOnlyWhatGives(
                                root,
                                CARRIERS,
                                "StatusTable",
                                "RuleSet",
                                "RuleFile",
                                "PostalLegs",
                                "Aggregators",
                                "CarrierNames",
                                "PersonalData")),
                        List.of()));
    }

    /** Exempt from the rule of beans: it is the part that knows Spring and Kafka for the others. */
    public static Stream<DynamicTest> ofServiceKit() {
        return tests(
                KIT,
                inEveryModule(KIT),
                List.of(
                        TimeRules.nobodyReadsTheTimeBut(TimeRules.aBean()),
                        BeanRules.noFieldInjection(),
                        CodeRules.interfacesHaveTwoImplementations()));
    }

    public static Stream<DynamicTest> ofCarriers() {
        return tests(
                CARRIERS,
                inEveryModule(CARRIERS),
                List.of(
                        TimeRules.nobodyReadsTheTimeBut(TimeRules.noClass()),
                        CarrierRules.onlyAskAndRead(),
                        CarrierRules.carriersStandApart(CARRIERS + ".Carrier")));
    }

    /** Words and their forms: nothing in them runs. */
    public static Stream<DynamicTest> ofContracts() {
        return tests(
                CONTRACTS,
                inEveryModule(CONTRACTS),
                List.of(
                        TimeRules.nobodyReadsTheTimeBut(TimeRules.noClass()),
                        CodeRules.interfacesHaveTwoImplementations()));
    }

    /** Neither Spring nor a service; one class makes the clock that the others are given. */
    public static Stream<DynamicTest> ofTool(String root, String clock) {
        return tests(
                root,
                inEveryModule(root),
                List.of(
                        TimeRules.nobodyReadsTheTimeBut(TimeRules.theClass(clock)),
                        CodeRules.interfacesHaveTwoImplementations()));
    }

    private static List<ArchRule> inEveryModule(String root) {
        return List.of(
                CodeRules.noCyclesBetweenFeatures(root),
                CodeRules.noLayers(root),
                CodeRules.noEmptyWordsInNames(),
                CodeRules.noSleep());
    }

    private static Stream<DynamicTest> tests(String root, List<ArchRule> some, List<ArchRule> others) {
        var classes = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages(root);
        return Stream.concat(some.stream(), others.stream())
                .map(rule -> DynamicTest.dynamicTest(rule.getDescription(), () -> rule.check(classes)));
    }
}
