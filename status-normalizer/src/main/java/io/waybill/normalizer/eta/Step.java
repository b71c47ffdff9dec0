package io.waybill.normalizer.eta;

/**
 * What a day means for a passage, in operational time since its beginning.
 *
 * @param from at the beginning of what counts
 * @param to at the end of it
 * @param at when it arrived, if it did
 * @param arrived whether it did
 * @param riskBefore cumulated until the day began
 * @param expected events of the day, at usual speed
 * @param expectedAtSpeed events of the day, at the speed that it had
 * @param expectedOfAll events of all that counts, at the speed that it had
 */
record Step(
        double from,
        double to,
        double at,
        boolean arrived,
        double riskBefore,
        double expected,
        double expectedAtSpeed,
        double expectedOfAll) {

    static Step of(Sighting sighting, Clocks.Day day, Rates rates, double pace) {
        return sighting.endedBefore(day.day())
                ? ofEarlier(sighting, day, rates, pace)
                : ofToday(sighting, day, rates, pace);
    }

    private static Step ofToday(Sighting sighting, Clocks.Day day, Rates rates, double pace) {
        var passage = sighting.passage();
        var begunToday = passage.startDay() == day.day();
        var before = begunToday ? 0 : day.since(passage);
        var units = day.usual() * (begunToday ? passage.left() : 1);
        var risk = rates.cumulated(before * pace);
        var expected = rates.cumulated((before + units) * pace) - risk;
        var to = before + units * day.faster();
        return new Step(
                sighting.heardLate() ? 0 : before,
                to,
                (before + to) / 2,
                sighting.arrived(),
                risk,
                expected,
                expected * day.faster(),
                expected * day.faster() + (sighting.heardLate() ? risk : 0));
    }

    /** It had ended before, which was not known. */
    private static Step ofEarlier(Sighting sighting, Clocks.Day day, Rates rates, double pace) {
        var at = Math.max(0, day.whole(sighting));
        var risk = rates.cumulated(at * pace);
        var heardLate = sighting.heardLate();
        return new Step(heardLate ? 0 : at, at, at, sighting.arrived(), risk, 0, 0, heardLate ? risk : 0);
    }
}
