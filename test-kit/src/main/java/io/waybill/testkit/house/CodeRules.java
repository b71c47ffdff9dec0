package io.waybill.testkit.house;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noCodeUnits;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How code is cut and named. */
public final class CodeRules {

    private static final Set<String> LAYERS = Set.of(
            "adapter",
            "adapters",
            "application",
            "controller",
            "controllers",
            "domain",
            "dto",
            "entity",
            "helper",
            "impl",
            "infrastructure",
            "model",
            "port",
            "ports",
            "repository",
            "service",
            "services",
            "util",
            "utils");

    private static final Pattern EMPTY_WORDS =
            Pattern.compile("Abstract[A-Z].*|.+(Impl|DTO|Dto|Manager|Helper|Utils?)");

    private static final Pattern MARKED_INTERFACE = Pattern.compile("I[A-Z][a-z].*");

    private CodeRules() {}

    /** Features are the packages one level below the root. */
    public static ArchRule noCyclesBetweenFeatures(String root) {
        return slices().matching(root + ".(*)..").should().beFreeOfCycles().as("no cycles between features of " + root);
    }

    public static ArchRule noLayers(String root) {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .should(be(describe("in a package of a layer", CodeRules::liesInALayer)))
                .because("packages are features");
    }

    public static ArchRule noEmptyWordsInNames() {
        return noClasses()
                .should(be(describe("named by an empty word", CodeRules::hasEmptyName)))
                .because("a name says what it is");
    }

    public static ArchRule noSleep() {
        return noClasses()
                .should()
                .callMethodWhere(describe(
                        "it sleeps",
                        call -> call.getName().equals("sleep")
                                && call.getTargetOwner().isEquivalentTo(Thread.class)))
                .because("whoever waits waits for something");
    }

    /**
     * Seen on byte code, where {@code catch (Throwable)} cannot be told from what the compiler writes for
     * try-with-resources.
     */
    public static ArchRule noBroadCatch() {
        return noCodeUnits()
                .should(be(describe("catching Exception", CodeRules::catchesException)))
                .because("who catches everything hides what he did not think of");
    }

    /** A lambda may be the other implementation of an interface that says it is functional. */
    public static ArchRule interfacesHaveTwoImplementations() {
        return classes()
                .that(are(describe("open interfaces", CodeRules::isOpenInterface)))
                .should(be(describe("implemented twice", type -> implementations(type) > 1)))
                .because("an interface with one implementation is the implementation")
                // A module without interfaces is what we want.
                .allowEmptyShould(true);
    }

    private static boolean liesInALayer(JavaClass type) {
        return Stream.of(type.getPackageName().split("\\.")).anyMatch(LAYERS::contains);
    }

    private static boolean hasEmptyName(JavaClass type) {
        var name = type.getSimpleName();
        return EMPTY_WORDS.matcher(name).matches()
                || type.isInterface() && MARKED_INTERFACE.matcher(name).matches();
    }

    private static boolean catchesException(JavaCodeUnit unit) {
        return unit.getTryCatchBlocks().stream()
                .flatMap(block -> block.getCaughtThrowables().stream())
                .anyMatch(caught -> caught.isEquivalentTo(Exception.class));
    }

    private static boolean isOpenInterface(JavaClass type) {
        return type.isInterface()
                && !type.isAnnotation()
                && !type.isSealed()
                && !type.isAnnotatedWith(FunctionalInterface.class)
                && !type.getSimpleName().equals("package-info");
    }

    private static long implementations(JavaClass type) {
        return type.getAllSubclasses().stream()
                .filter(sub -> !sub.isInterface())
                .count();
    }
}
