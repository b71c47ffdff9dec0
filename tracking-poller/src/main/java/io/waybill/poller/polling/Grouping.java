package io.waybill.poller.polling;

import io.waybill.carriers.Carrier;
import io.waybill.poller.plan.Claim;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which claims go together in a call.
 *
 * @param left those for which there was no call
 */
record Grouping(List<Group> groups, List<Claim> left) {

    /**
     * Connectors answer by number, so none is in a call twice; that they ask in one language is so, since we have but one.
     *
     * @param claims in the order in which they are to be asked about
     * @param calls that may be made
     */
    static Grouping of(List<Claim> claims, int calls, Carrier connector) {
        var filling = new ArrayList<Filling>();
        var left = new ArrayList<Claim>();
        for (var claim : claims) {
            var most = most(claim, connector);
            var room = filling.stream()
                    .filter(group -> group.most == most && group.hasRoomFor(claim))
                    .findFirst();
            if (room.isPresent()) {
                room.get().add(claim);
            } else if (filling.size() < calls) {
                filling.add(new Filling(most, claim));
            } else {
                left.add(claim);
            }
        }
        return new Grouping(
                filling.stream().map(group -> new Group(group.claims)).toList(), left);
    }

    /** One that spoiled its question is kept from the others; one that the carrier has to be told of, from more than it can be told of. */
    private static int most(Claim claim, Carrier connector) {
        var together = claim.together() == null ? connector.batch() : Math.min(claim.together(), connector.batch());
        var mayHaveToBeTold =
                !claim.plan().registered() && !claim.plan().progress().known();
        return mayHaveToBeTold ? Math.min(together, connector.registerBatch()) : together;
    }

    private static final class Filling {
        private final int most;
        private final List<Claim> claims = new ArrayList<>();
        private final Set<String> numbers = new HashSet<>();

        private Filling(int most, Claim first) {
            this.most = most;
            add(first);
        }

        private boolean hasRoomFor(Claim claim) {
            return claims.size() < most && !numbers.contains(number(claim));
        }

        private void add(Claim claim) {
            claims.add(claim);
            numbers.add(number(claim));
        }

        private static String number(Claim claim) {
            return claim.plan().leg().trackingNumber();
        }
    }
}
