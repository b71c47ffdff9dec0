package io.waybill.testkit.house.planted;

import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Calendar;
import java.util.Date;
import java.util.function.Supplier;
import org.springframework.context.annotation.Bean;

class ReadsTheTime {

    Instant callsInstantNow() {
        return Instant.now();
    }

    Supplier<Instant> refersToInstantNow() {
        return Instant::now;
    }

    LocalDate callsLocalDateNow() {
        return LocalDate.now(ZoneId.of("UTC"));
    }

    Clock makesAClock() {
        return Clock.systemUTC();
    }

    Clock makesATickingClock() {
        return Clock.tickSeconds(ZoneId.of("UTC"));
    }

    InstantSource makesASource() {
        return InstantSource.system();
    }

    long readsMillis() {
        return System.currentTimeMillis();
    }

    Date makesADate() {
        return new Date();
    }

    Calendar makesACalendar() {
        return Calendar.getInstance();
    }
}

class HasAClock {

    private final Clock clock;

    HasAClock(Clock clock) {
        this.clock = clock;
    }

    LocalDate isGivenTheTime() {
        return LocalDate.now(clock);
    }

    Date turnsAnInstant(Instant instant) {
        return new Date(instant.toEpochMilli());
    }

    long measures() {
        return System.nanoTime();
    }

    @Bean
    InstantSource machineTime() {
        return InstantSource.system();
    }
}
