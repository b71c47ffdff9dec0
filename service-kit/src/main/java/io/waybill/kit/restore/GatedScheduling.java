package io.waybill.kit.restore;

import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.ScheduledAnnotationBeanPostProcessor;
import org.springframework.scheduling.config.TaskManagementConfigUtils;

/** In place of {@code @EnableScheduling}: what is scheduled does nothing until the gate is open. */
@Configuration(proxyBeanMethods = false)
class GatedScheduling {

    @Bean(TaskManagementConfigUtils.SCHEDULED_ANNOTATION_PROCESSOR_BEAN_NAME)
    static ScheduledAnnotationBeanPostProcessor scheduled(ObjectProvider<StartGate> gate) {
        return new ScheduledAnnotationBeanPostProcessor() {

            @Override
            protected Runnable createRunnable(Object target, Method method, @Nullable String qualifier) {
                var task = super.createRunnable(target, method, qualifier);
                return () -> {
                    if (gate.getObject().isOpen()) {
                        task.run();
                    }
                };
            }
        };
    }
}
