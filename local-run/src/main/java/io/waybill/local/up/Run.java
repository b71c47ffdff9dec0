package io.waybill.local.up;

import io.waybill.local.Home;
import io.waybill.local.MachineClock;
import io.waybill.local.Progress;
import io.waybill.local.inbox.Inbox;
import io.waybill.local.journey.Play;
import io.waybill.local.keys.Secrets;
import io.waybill.local.process.Memory;
import io.waybill.local.system.CarrierAccess;
import io.waybill.local.system.LocalSystem;
import io.waybill.local.system.MessageAccess;
import io.waybill.local.system.Outside;
import io.waybill.local.system.Ports;
import io.waybill.local.system.Running;
import io.waybill.local.system.Service;
import io.waybill.local.system.SimulatedCarriers;
import io.waybill.local.time.BusinessClock;
import io.waybill.testkit.carrier.CarrierSimulator;
import io.waybill.testkit.carrier.Departures;
import io.waybill.testkit.carrier.Journeys;
import io.waybill.testkit.carrier.api.CarrierApis;
import java.io.IOException;
import java.time.Duration;
import java.util.List;

/** One {@code ./waybill up}, from the checks to the end of everything. */
final class Run {

    static final String DEPARTURES = "departures.tsv";
    static final String JOURNEYS = "journeys.json";

    private final Home here;
    private final Ports ports;
    private final boolean fresh;
    private final Progress progress;
    private final Ending ending = new Ending();
    private final Supervision supervision;
    private final long began = System.nanoTime();

    Run(Home here, Ports ports, boolean fresh, Progress progress) {
        this.here = here;
        this.ports = ports;
        this.fresh = fresh;
        this.progress = progress;
        this.supervision = new Supervision(progress, ending);
    }

    /** @return exit code */
    int simulated(double speed, boolean once) throws IOException, InterruptedException {
        try {
            prepare(here);
            var clock = ending.with(BusinessClock.resume(here.file("time"), MachineClock.time()));
            var secrets = Secrets.in(here.keys());
            var key = secrets.password("simulated-dhl");
            var carrier = ending.with(CarrierSimulator.start(ports.simulator(), key, clock));
            var accounts = SimulatedCarriers.accounts(secrets);
            var others = ending.with(CarrierApis.start(ports.simulators(), accounts, clock));
            var departures = Departures.in(here.file(DEPARTURES));
            others.sendAnyOther(SimulatedCarriers::mayHave, departures);
            // What people send themselves travels too; nothing that travelled before sets out again.
            Play.remember(here.file(JOURNEYS), carrier, clock);
            carrier.playAnyOther(
                    number -> SimulatedCarriers.mayBeDhls(number) ? Journeys.smooth(number) : null, departures);
            progress.done("simulators of carriers", carrier.baseUri() + " (DHL), " + others.baseUri());
            var inbox = openInbox(here, clock);
            var poller = "http://127.0.0.1:" + ports.of(Service.POLLER);
            SimulatedCarriers.postTo(others, poller);
            var access = CarrierAccess.simulator(ports.simulator(), key)
                    .and(ports.simulators(), accounts)
                    .pushedTo(poller)
                    .changedBy(System.getenv());
            tellOfTheUnused(access.unusedOf(System.getenv()));
            var outside = new Outside(access, MessageAccess.inbox(here, ports));
            var system = start(here, outside, false);
            InventedPast.learn(here, system, clock, this::sayUnlessItEnds);
            try (var play = new Play(ports.bootstrapServers(), clock, inbox::messages, departures, progress::say)) {
                return play(system, play, carrier, clock, speed, once);
            }
        } finally {
            ending.run();
        }
    }

    private int play(
            LocalSystem system, Play play, CarrierSimulator carrier, BusinessClock clock, double speed, boolean once)
            throws IOException, InterruptedException {
        play.begin(here.file(JOURNEYS), carrier, ports.bootstrapServers());
        var addresses = new Addresses(here, ports, true);
        var pages = addresses.ofTrackingPages(play.numbers());
        progress.say("\nThe buyers' tracking pages:\n" + pages + "\n");
        clock.setSpeed(speed);
        hurryNextTime(system);
        play.untilTheEnd(this::goesOn);
        if (ending.hasBegun()) {
            return 1;
        }
        clock.setSpeed(1);
        progress.say("\n" + play.summary());
        if (!once && goesOn()) {
            progress.say("The buyers' tracking pages:\n" + pages + "\n");
            stay(play, addresses);
        }
        return play.haveEndedWell() && !supervision.gaveUp() ? 0 : 1;
    }

    int live(CarrierAccess accounts) throws IOException, InterruptedException {
        var home = here.live();
        try {
            prepare(home);
            var clock = ending.with(BusinessClock.live(home.file("time"), MachineClock.time()));
            var withInbox = !MessageAccess.sendsAway(System.getenv());
            if (withInbox) {
                openInbox(home, clock);
            }
            var outside = new Outside(accounts, MessageAccess.live(home, ports, System.getenv()));
            hurryNextTime(start(home, outside, true));
            try (var play =
                    new Play(ports.bootstrapServers(), clock, List::of, Departures.unwritten(), progress::say)) {
                progress.say("\n" + accounts.told());
                progress.say("Follow a parcel: ./waybill track NUMBER\n");
                stay(play, new Addresses(home, ports, withInbox));
            }
            return supervision.gaveUp() ? 1 : 0;
        } finally {
            ending.run();
        }
    }

    private void sayUnlessItEnds(String words) {
        if (!ending.hasBegun()) {
            progress.say(words);
        }
    }

    private void tellOfTheUnused(List<String> variables) {
        if (!variables.isEmpty()) {
            progress.say("Simulated carriers have keys and addresses of their own; not used without --live: "
                    + String.join(", ", variables));
        }
    }

    private Inbox openInbox(Home home, BusinessClock clock) throws IOException {
        var inbox = ending.with(MessageAccess.open(home, ports, clock));
        progress.done("inbox", inbox.page().toString());
        return inbox;
    }

    private void prepare(Home home) throws IOException {
        ending.onSignal(() -> progress.say("\nEnding everything. The data stays in " + home.data() + "."));
        ending.with(RunLock.take(here));
        new Preflight(home, progress).check(ports, fresh);
    }

    private LocalSystem start(Home home, Outside outside, boolean live) throws IOException, InterruptedException {
        var system = ending.with(LocalSystem.prepare(home, ports, outside, progress));
        system.start();
        Running.here(ports, live).announce(here);
        ending.with(() -> Running.withdraw(here));
        supervision.over(system.parts());
        progress.say("Ready after %.1f s."
                .formatted(Duration.ofNanos(System.nanoTime() - began).toMillis() / 1000.0));
        return system;
    }

    /** While there is nothing else to do. */
    private void hurryNextTime(LocalSystem system) {
        if (Memory.available().orElse(Long.MAX_VALUE) > Preflight.COMFORTABLE_MEGABYTES) {
            Thread.startVirtualThread(() -> makeStartCaches(system));
        }
    }

    private void makeStartCaches(LocalSystem system) {
        try {
            for (var service : Service.values()) {
                system.makeStartCache(service);
            }
        } catch (IOException | IllegalStateException e) {
            sayUnlessItEnds("The next start will be as slow as this one: " + e.getMessage());
        }
    }

    private void stay(Play play, Addresses addresses) {
        progress.say(addresses.ofSystem() + "\n\nCtrl-C ends everything; the data stays.\n");
        play.tell(this::goesOn);
    }

    private boolean goesOn() {
        return !ending.hasBegun() && !supervision.gaveUp();
    }
}
