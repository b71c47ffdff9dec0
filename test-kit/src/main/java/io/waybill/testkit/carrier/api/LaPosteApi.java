package io.waybill.testkit.carrier.api;

import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** La Poste Suivi v2: up to ten numbers a call, an object for one and an array for several. */
final class LaPosteApi implements Contract {

    private static final int BATCH = 10;
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private static final Map<What, List<String>> WORDS = Map.of(
            What.ANNOUNCED, List.of("DR1", "Déclaratif réceptionné"),
            What.ACCEPTED, List.of("PC1", "Votre colis a été pris en charge par La Poste."),
            What.DEPARTED, List.of("ET1", "Votre colis est en cours d’acheminement."),
            What.ARRIVED, List.of("ET1", "Votre colis est arrivé sur son site de distribution."),
            What.OUT_FOR_DELIVERY, List.of("MD2", "Votre colis est en cours de livraison."),
            What.DELIVERED, List.of("DI1", "Votre colis est livré."));

    @Override
    public String id() {
        return "la-poste";
    }

    @Override
    public List<String> paths() {
        return List.of("/suivi/v2/idships/");
    }

    @Override
    public Course course() {
        return Course.within(Town.PARIS, Town.LYON);
    }

    @Override
    public Said answer(Call call, Parcels parcels, Secrets secrets) {
        if (!call.header("X-Okapi-Key").equals(secrets.named("key"))) {
            return Said.json(401, "{\"code\": \"UNAUTHORIZED\", \"message\": \"Unauthorized\"}");
        }
        var numbers = Arrays.asList(call.last().split(","));
        if (numbers.size() > BATCH) {
            return Said.json(400, "{\"returnCode\": 400, \"returnMessage\": \"Trop de numéros\"}");
        }
        if (numbers.size() == 1) {
            var one = item(numbers.getFirst(), parcels);
            return Said.json(one.path("returnCode").asInt(), one);
        }
        var all = JsonMapper.shared().createArrayNode();
        numbers.forEach(number -> all.add(item(number, parcels)));
        return Said.json(207, all);
    }

    private static ObjectNode item(String number, Parcels parcels) {
        var item = JsonMapper.shared().createObjectNode().put("lang", "fr_FR").put("scope", "open");
        var happened = parcels.find(number);
        if (happened.isEmpty()) {
            return item.put("returnCode", 404)
                    .put("returnMessage", "Nous n’avons pas d’information à afficher pour le moment sur votre envoi")
                    .put("idShip", number);
        }
        var shipment = item.put("returnCode", 200)
                .putObject("shipment")
                .put("idShip", number)
                .put("holder", 4)
                .put("product", "Colissimo")
                .put("isFinal", happened.get().getLast().what() == What.DELIVERED);
        happened.get()
                .getLast()
                .expected()
                .map(day -> day.atTime(LocalTime.NOON).atZone(PARIS).toOffsetDateTime())
                .ifPresent(time -> shipment.put("estimDate", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time)));
        var events = shipment.putArray("event");
        happened.get()
                .reversed()
                .forEach(one -> events.addObject()
                        .put("code", WORDS.get(one.what()).get(0))
                        .put("label", WORDS.get(one.what()).get(1))
                        .put(
                                "date",
                                one.at()
                                        .atZone(PARIS)
                                        .toOffsetDateTime()
                                        .withNano(0)
                                        .toString()));
        shipment.putObject("contextData").put("originCountry", "FR").put("arrivalCountry", "FR");
        return item;
    }
}
