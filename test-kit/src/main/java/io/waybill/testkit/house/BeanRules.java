package io.waybill.testkit.house;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;

/** The part that decides has never heard of the part that acts. */
public final class BeanRules {

    private static final String COMPONENT = "org.springframework.stereotype.Component";
    private static final String SETTINGS = "org.springframework.boot.context.properties.ConfigurationProperties";

    private BeanRules() {}

    /** A plain class does not become a bean by being imported or made in a bean method: it says itself what it is. */
    public static ArchRule beanOrPure() {
        return noClasses()
                .that(are(pure()))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.springframework..",
                        "org.apache.kafka..",
                        "java.sql..",
                        "javax.sql..",
                        "tools.jackson..",
                        "com.fasterxml.jackson.core..",
                        "com.fasterxml.jackson.databind..")
                .because("a class is a bean, or it has never heard of Spring, Kafka, JDBC or JSON");
    }

    public static ArchRule noFieldInjection() {
        return noFields()
                .should()
                .beAnnotatedWith("org.springframework.beans.factory.annotation.Autowired")
                .orShould()
                .beAnnotatedWith("org.springframework.beans.factory.annotation.Value")
                .orShould()
                .beAnnotatedWith("jakarta.inject.Inject")
                .orShould()
                .beAnnotatedWith("jakarta.annotation.Resource")
                .because("what a bean needs is in its constructor");
    }

    public static ArchRule noListenerOutsideTheKit() {
        return noMethods()
                .should()
                .beMetaAnnotatedWith("org.springframework.kafka.annotation.KafkaListener")
                .because("a reader without the kit's fence loses or doubles effects");
    }

    /** Nested classes count with their outermost one, and a refusal may be one of Spring's exceptions. */
    private static DescribedPredicate<JavaClass> pure() {
        return describe(
                "neither beans nor settings nor exceptions",
                type -> !isBean(outermost(type)) && !type.isAssignableTo(Throwable.class));
    }

    private static boolean isBean(JavaClass type) {
        return type.isMetaAnnotatedWith(COMPONENT) || type.isAnnotatedWith(SETTINGS);
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(BeanRules::outermost).orElse(type);
    }
}
