package io.waybill.testkit.house;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysFalse;
import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noCodeUnits;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.time.InstantSource;
import java.util.Calendar;
import java.util.Date;

/** Two clocks, both injected. */
public final class TimeRules {

    private static final String BEAN = "org.springframework.context.annotation.Bean";

    private TimeRules() {}

    public static ArchRule nobodyReadsTheTimeBut(DescribedPredicate<JavaCodeUnit> clocks) {
        return noCodeUnits()
                .that(are(not(clocks)))
                .should(readTheTime())
                .because("business time and machine time are given to those who need them");
    }

    /** A bean method that makes a clock. */
    public static DescribedPredicate<JavaCodeUnit> aBean() {
        return describe(
                "bean methods that make a clock",
                unit -> unit.isAnnotatedWith(BEAN) && unit.getRawReturnType().isAssignableTo(InstantSource.class));
    }

    public static DescribedPredicate<JavaCodeUnit> theClass(String name) {
        return describe("code of " + name, unit -> unit.getOwner().getName().equals(name));
    }

    public static DescribedPredicate<JavaCodeUnit> noClass() {
        return alwaysFalse();
    }

    private static ArchCondition<JavaCodeUnit> readTheTime() {
        return new ArchCondition<>("read the time") {
            @Override
            public void check(JavaCodeUnit unit, ConditionEvents events) {
                // Calls and method references alike.
                unit.getAccessesFromSelf().stream()
                        .filter(TimeRules::readsTheTime)
                        .forEach(access -> events.add(SimpleConditionEvent.satisfied(unit, access.getDescription())));
            }
        };
    }

    private static boolean readsTheTime(JavaAccess<?> access) {
        var owner = access.getTargetOwner();
        var name = access.getName();
        return switch (name) {
            case "now" -> owner.getPackageName().equals("java.time") && !takes(access, Clock.class);
            case "currentTimeMillis" -> owner.isEquivalentTo(System.class);
            case "getInstance" -> owner.isAssignableTo(Calendar.class);
            case "<init>" -> owner.isEquivalentTo(Date.class) && takesNothing(access);
            default -> name.startsWith("system") || name.startsWith("tick") ? isClock(access) : false;
        };
    }

    private static boolean isClock(JavaAccess<?> access) {
        var owner = access.getTargetOwner();
        return owner.isEquivalentTo(Clock.class) || owner.isEquivalentTo(InstantSource.class);
    }

    private static boolean takes(JavaAccess<?> access, Class<?> type) {
        return access.getTarget().getFullName().contains(type.getName());
    }

    private static boolean takesNothing(JavaAccess<?> access) {
        return access.getTarget().getFullName().endsWith("()");
    }
}
