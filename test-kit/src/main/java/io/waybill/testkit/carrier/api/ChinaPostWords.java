package io.waybill.testkit.carrier.api;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What China Post says, the same in all of its interfaces: Beijing's time, also of foreign places. */
final class ChinaPostWords {

    private static final DateTimeFormatter BEIJING =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.of("Asia/Shanghai"));

    private static final Map<What, List<String>> WORDS = Map.of(
            What.ANNOUNCED, List.of("", "电子信息已收到", "【客户】电子信息已收到"),
            What.ACCEPTED, List.of("203", "收寄计费信息", "【深圳市】已收寄，揽投员：王伟，电话：13800138000"),
            What.LEFT_COUNTRY, List.of("EMC", "离开出口互换局", "离开【深圳】互换局"),
            What.ARRIVED_IN_COUNTRY, List.of("EMD", "到达进口互换局", "到达%s进口互换局"),
            What.WITH_CUSTOMS, List.of("EDB", "送交进口海关", "送交进口海关"),
            What.RELEASED, List.of("EDC", "进口海关放行", "进口海关放行"),
            What.ARRIVED, List.of("EMG", "到达投递局", "到达投递局"),
            What.OUT_FOR_DELIVERY, List.of("EDG", "安排投递", "安排投递"),
            What.DELIVERED, List.of("EMI", "妥投", "已妥投"));

    private ChinaPostWords() {}

    private static String bracketed(String country) {
        return country.isEmpty() ? "" : "【" + Locale.of("", country).getDisplayCountry(Locale.SIMPLIFIED_CHINESE) + "】";
    }

    /** @param number name of the field for the number; the interfaces differ */
    static ObjectNode item(String number, String value, Happening one) {
        var words = WORDS.get(one.what());
        return JsonMapper.shared()
                .createObjectNode()
                .put(number, value)
                .put("opTime", BEIJING.format(one.at()))
                .put("opCode", words.get(0))
                .put("opName", words.get(1))
                .put("opDesc", words.get(2).formatted(bracketed(one.town().country())))
                .put("opOrgProvName", one.town().country().equals("CN") ? "广东省" : "")
                .put("opOrgCity", one.town().country().equals("CN") ? "深圳市" : "")
                .put("opOrgName", one.town().name())
                .put("opOrgCode", "51800000");
    }
}
