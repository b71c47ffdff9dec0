package io.waybill.carriers.chinapost;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.carriers.ScanReading;
import io.waybill.carriers.ScanReading.Recognised;
import io.waybill.carriers.StatusTable;
import io.waybill.vocabulary.Meaning;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChinaPostStatusTest {

    private static final StatusTable TABLE = StatusTable.forCarrier("china-post");

    @ParameterizedTest
    @CsvSource({
        "704, 已妥投, delivered, to_recipient",
        "704, 您的快件已代签收【菜鸟驿站】, available_for_pickup, at_pickup_point",
        "704, 已签收；他人代收：丰巢, available_for_pickup, in_locker",
        "704, 您的快件已代签收【快递柜】, available_for_pickup, in_locker",
        "704, 快件已从东湖驿站被取走, delivered, collected",
        "704, 您的快件已代签收【门卫】, delivered, to_neighbour",
        "704, 退回妥投, returned, to_sender",
        "705, 收件人拒收, exception, refused",
        "747, 包裹柜/自提点已接收, available_for_pickup, in_locker",
        "747, 已存入丰巢, available_for_pickup, in_locker",
        "748, 收件人已取走邮件, delivered, collected",
        "749, 投递员取走邮件, out_for_delivery, on_vehicle",
        "711, 退回妥投, returned, to_sender",
        "462, 【日本】安排投递, out_for_delivery, on_vehicle",
        "462, 境外试投, attempt_failed, will_retry",
        "463, 【日本】已妥投, delivered, to_recipient",
        "80, 邮件投递到东湖代收点, available_for_pickup, at_pickup_point",
        "80, 收件人已取走邮件, delivered, collected",
        "80, 妥投, delivered, to_recipient",
        "18, 已签收，取件码1234，请到驿站取件, available_for_pickup, at_pickup_point",
        "20, 到达【西湖处理中心】, in_transit, arrived_at_facility",
        "20, 离开【西湖处理中心】, in_transit, departed",
        "80, 邮件投递到东湖村邮站, available_for_pickup, at_pickup_point",
        "80, 邮件投递到智能信包箱, available_for_pickup, in_locker",
        "80, 妥投：物业代收, delivered, to_neighbour",
        "704, 邮件投递到便利店, available_for_pickup, at_pickup_point",
        "705, 名址不详, exception, address_problem",
        "705, 名址不详，待再投, attempt_failed, will_retry",
        "70, 未妥投：收件人拒收, exception, refused",
        "70, 投递不成功：收件人不在, attempt_failed, nobody_home",
        "70, 投递不成功, attempt_failed, will_retry",
        "20, 离开【东湖便民服务站】，下一站【西湖处理中心】, in_transit, departed",
        "20, 邮件退回，离开【东湖揽投部】，下一站【西湖处理中心】, returning, to_sender",
        "10, 【东湖便民服务站】已收寄, in_transit, accepted",
        "signed:20, 已签收，丰巢, available_for_pickup, in_locker",
        "signed:180, 理赔签收, exception, other"
    })
    void readsWhatIsSaid(String code, String text, String status, String detail) {
        ScanReading reading = TABLE.read(code, code, text);

        assertThat(reading).isInstanceOf(Recognised.class);
        Meaning meaning = ((Recognised) reading).meaning();
        assertThat(meaning.status().wireName()).isEqualTo(status);
        assertThat(meaning.detail()).isEqualTo(detail);
    }

    @ParameterizedTest
    @CsvSource({
        "203, 207, 揽收",
        "208, 212, 客户交接",
        "303, 304, 揽收批量配发",
        "336, 304, 揽收直连配发",
        "345, 304, 揽收扫描配发",
        "423, 424, 直封",
        "447, 448, 开拆",
        "404, 472, 交航",
        "405, 474, 库区退回",
        "482, 483, 交换站退回",
        "702, 742, 投递下段",
        "704, 743, 已妥投",
        "704, 743, 您的快件已代签收【家门口】",
        "signed:20, 743, 他人代收",
        "signed:20, 743, 已签收，他人代收：丰巢",
        "705, 744, 未妥投",
        "705, 744, 收件人拒收",
        "unsigned:4, 744, 收件人不在",
        "EDA, EDAD, 留存",
        "EDC, EDCD, 放行",
        "EME, EMED, 待验",
        "EXA, EXAD, 送交",
        "EXB, EXBD, 待验",
        "EXC, EXCD, 放行",
        "EXD, EXDD, 留存"
    })
    void takesBack(String code, String voiding, String text) {
        assertThat(StatusTable.takenBack(Stream.of(
                                        TABLE.read("954", null, "邮件到达处理中心"),
                                        TABLE.read(code, null, text),
                                        TABLE.read(voiding, null, "删除"))
                                .toList())
                        .stream()
                        .toArray())
                .containsExactly(1);
    }

    @Test
    void movesNothingForDataThatPostsSendAhead() {
        assertThat(((Recognised) TABLE.read("552", null, "发送ITMATT")).effect().name())
                .isEqualTo("INFORMATIONAL");
    }
}
