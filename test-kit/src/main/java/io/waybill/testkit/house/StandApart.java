package io.waybill.testkit.house;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/** No implementation's package knows another implementation's package. */
final class StandApart extends ArchCondition<JavaClass> {

    private final String seam;
    private Set<String> packages = Set.of();

    StandApart(String seam) {
        super("not know another implementation of " + seam);
        this.seam = seam;
    }

    @Override
    public void init(Collection<JavaClass> all) {
        packages = all.stream()
                .filter(type -> !type.isInterface() && type.isAssignableTo(seam))
                .map(JavaClass::getPackageName)
                .collect(Collectors.toSet());
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        if (packages.contains(type.getPackageName())) {
            type.getDirectDependenciesFromSelf().stream()
                    .filter(this::isOther)
                    .forEach(dependency ->
                            events.add(SimpleConditionEvent.violated(dependency, dependency.getDescription())));
        }
    }

    /** A rule about nothing would always hold. */
    @Override
    public void finish(ConditionEvents events) {
        if (packages.isEmpty()) {
            events.add(SimpleConditionEvent.violated(seam, "nothing implements " + seam + ": is it called so?"));
        }
    }

    private boolean isOther(Dependency dependency) {
        var other = dependency.getTargetClass().getBaseComponentType().getPackageName();
        return packages.contains(other)
                && !other.equals(dependency.getOriginClass().getPackageName());
    }
}
