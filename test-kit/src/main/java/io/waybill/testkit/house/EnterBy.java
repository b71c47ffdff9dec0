package io.waybill.testkit.house;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** Of another module, know one type and what its public methods return, its cases where it has some, and what theirs return. */
final class EnterBy extends ArchCondition<JavaClass> {

    private final String module;
    private final Set<String> doors;
    private final Set<JavaClass> allowed = new HashSet<>();

    EnterBy(String module, String... doors) {
        super("see of " + module + " only " + String.join(", ", doors) + " and what they return");
        this.module = module;
        this.doors = Set.of(doors);
    }

    @Override
    public void init(Collection<JavaClass> all) {
        all.stream()
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .map(EnterBy::target)
                .filter(this::inModule)
                .filter(type -> doors.contains(type.getSimpleName()))
                .forEach(this::allow);
        all.stream()
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .map(EnterBy::target)
                .filter(this::isCaseOfWhatIsReturned)
                .forEach(this::allow);
    }

    private boolean isCaseOfWhatIsReturned(JavaClass type) {
        return type.getAllRawInterfaces().stream().anyMatch(allowed::contains);
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        type.getDirectDependenciesFromSelf().stream()
                .filter(dependency -> inModule(target(dependency)) && !allowed.contains(target(dependency)))
                .forEach(dependency ->
                        events.add(SimpleConditionEvent.violated(dependency, dependency.getDescription())));
    }

    /** A rule about nothing would always hold. */
    @Override
    public void finish(ConditionEvents events) {
        if (allowed.isEmpty()) {
            events.add(SimpleConditionEvent.violated(doors, "nobody uses " + doors + " of " + module));
        }
    }

    private void allow(JavaClass type) {
        if (inModule(type) && allowed.add(type)) {
            type.getMethods().stream()
                    .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
                    .flatMap(method -> method.getReturnType().getAllInvolvedRawTypes().stream())
                    .forEach(this::allow);
        }
    }

    private boolean inModule(JavaClass type) {
        return type.getPackageName().equals(module) || type.getPackageName().startsWith(module + ".");
    }

    private static JavaClass target(Dependency dependency) {
        return dependency.getTargetClass().getBaseComponentType();
    }
}
