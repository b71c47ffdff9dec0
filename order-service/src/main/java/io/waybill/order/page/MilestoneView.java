package io.waybill.order.page;

import io.waybill.order.page.Milestones.Step;
import java.util.Optional;

/** @param day empty where none is known */
record MilestoneView(String state, String stateWord, String name, String day) {

    static MilestoneView derivedFrom(Step step, Dates dates, Words words) {
        return new MilestoneView(
                step.state().word(),
                words.text("state." + step.state().word()),
                words.text("step." + step.name()),
                Optional.ofNullable(step.day()).map(dates::step).orElse(""));
    }
}
