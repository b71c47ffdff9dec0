package io.waybill.testkit.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Each rule finds what was planted, spares what stands beside it, and lets a clean service pass. */
class HouseRulesTest {

    private static final String PLANTED = "io.waybill.testkit.house.planted";
    private static final JavaClasses CLASSES = new ClassFileImporter().importPackages(PLANTED);
    private static final JavaClasses CLEAN = new ClassFileImporter().importPackages(PLANTED + ".clean");

    private static List<String> violations(ArchRule rule) {
        return rule.evaluate(CLASSES).getFailureReport().getDetails();
    }

    private static void finds(ArchRule rule, String... planted) {
        var violations = violations(rule);
        for (var name : planted) {
            assertThat(violations).as(rule.getDescription()).anyMatch(line -> line.contains(name));
        }
        assertThat(violations).as("no more than the planted").allMatch(line -> names(line, List.of(planted)));
    }

    private static boolean names(String violation, Collection<String> planted) {
        return planted.stream().anyMatch(violation::contains);
    }

    @Test
    void findsPlainClassesThatKnowFrameworks() {
        var violations = violations(BeanRules.beanOrPure());
        for (var name : List.of("KnowsSpring", "KnowsKafka", "KnowsJdbc", "KnowsJson", "Imported")) {
            assertThat(violations).anyMatch(line -> line.contains(PLANTED + "." + name));
        }
        for (var name : List.of("MakesBeans", "SaysItIsABean", "SaysItIsSettings", "Refusal")) {
            assertThat(violations).noneMatch(line -> line.contains("<" + PLANTED + "." + name));
        }
    }

    @Test
    void findsWhoReadsTheTime() {
        finds(
                TimeRules.nobodyReadsTheTimeBut(TimeRules.aBean()),
                "callsInstantNow",
                "refersToInstantNow",
                "callsLocalDateNow",
                "makesAClock",
                "makesATickingClock",
                "makesASource",
                "readsMillis",
                "makesADate",
                "makesACalendar");
    }

    @Test
    void sparesTheOneClassThatMakesTheClock() {
        var rule = TimeRules.nobodyReadsTheTimeBut(TimeRules.theClass(PLANTED + ".ReadsTheTime"));
        assertThat(violations(rule)).singleElement().asString().contains("machineTime");
    }

    @Test
    void findsInjectedFields() {
        finds(BeanRules.noFieldInjection(), "injected", "configured");
    }

    @Test
    void findsListeners() {
        finds(BeanRules.noListenerOutsideTheKit(), "listens");
    }

    @Test
    void findsSleep() {
        finds(CodeRules.noSleep(), "sleeps");
    }

    @Test
    void findsBroadCatch() {
        finds(CodeRules.noBroadCatch(), "catchesAll");
    }

    @Test
    void findsEmptyWords() {
        finds(
                CodeRules.noEmptyWordsInNames(),
                "ParcelDTO",
                "ParcelDto",
                "ParcelImpl",
                "ParcelManager",
                "ParcelHelper",
                "ParcelUtil",
                "ParcelUtils",
                "AbstractParcel",
                "IParcel");
    }

    @Test
    void findsLayers() {
        finds(CodeRules.noLayers(PLANTED), "layers.domain.Parcel");
    }

    @Test
    void findsCycles() {
        finds(CodeRules.noCyclesBetweenFeatures(PLANTED + ".cycle"), "Cycle detected: Slice one");
    }

    @Test
    void findsInterfacesWithOneImplementation() {
        finds(CodeRules.interfacesHaveTwoImplementations(), "Seams$Once", "Seams$Never", "Names$IParcel", "Names$Item");
    }

    @Test
    void findsCarriersThatDoMoreThanAskAndRead() {
        var carriers = new ClassFileImporter().importPackages(PLANTED + ".carriers");
        var violations = CarrierRules.onlyAskAndRead()
                .evaluate(carriers)
                .getFailureReport()
                .getDetails();
        for (var name : List.of("ByClient", "ByConnection", "Logs", "IsABean")) {
            assertThat(violations).anyMatch(line -> line.contains("Exchanges$" + name));
        }
        assertThat(violations).allMatch(line -> line.contains("Exchanges$"));
    }

    @Test
    void findsACarrierThatKnowsAnother() {
        finds(CarrierRules.carriersStandApart(PLANTED + ".carriers.Carrier"), "carriers.ups.Ups");
    }

    @Test
    void findsWhoPassesByTheDoor() {
        finds(
                CarrierRules.seesOnlyWhatGives(PLANTED + ".door.user", PLANTED + ".door.table", "StatusTable"),
                "KnowsMore");
    }

    @TestFactory
    Stream<DynamicTest> failsWhenItIsAboutNothing() {
        return Stream.of(
                        CodeRules.noCyclesBetweenFeatures("io.waybill.nowhere"),
                        CodeRules.noLayers("io.waybill.nowhere"),
                        CarrierRules.carriersStandApart("io.waybill.nowhere.Carrier"),
                        CarrierRules.seesOnlyWhatGives(PLANTED + ".door.user", PLANTED + ".door.table", "StatusTables"))
                .map(rule -> DynamicTest.dynamicTest(
                        rule.getDescription(), () -> assertThat(fails(rule)).isTrue()));
    }

    private static boolean fails(ArchRule rule) {
        try {
            rule.check(CLASSES);
            return false;
        } catch (AssertionError _) {
            return true;
        }
    }

    @TestFactory
    Stream<DynamicTest> letsACleanServicePass() {
        var root = PLANTED + ".clean";
        return Stream.of(
                        CodeRules.noCyclesBetweenFeatures(root),
                        CodeRules.noLayers(root),
                        CodeRules.noEmptyWordsInNames(),
                        CodeRules.noSleep(),
                        CodeRules.noBroadCatch(),
                        CodeRules.interfacesHaveTwoImplementations(),
                        BeanRules.beanOrPure(),
                        BeanRules.noFieldInjection(),
                        BeanRules.noListenerOutsideTheKit(),
                        TimeRules.nobodyReadsTheTimeBut(TimeRules.aBean()))
                .map(rule -> DynamicTest.dynamicTest(rule.getDescription(), () -> rule.check(CLEAN)));
    }
}
