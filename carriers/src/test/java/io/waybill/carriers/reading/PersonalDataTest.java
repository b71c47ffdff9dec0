package io.waybill.carriers.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.carriers.ScanReading;
import io.waybill.carriers.ScanReading.Recognised;
import io.waybill.carriers.StatusTable;
import io.waybill.vocabulary.Status;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalDataTest {

    private static final List<String> SENTENCES = List.of(
            "【东湖揽收部】已收寄,揽投员:NAME,电话:PHONE",
            "【东湖揽收部】已收寄，揽投员：NAME，电话：PHONE",
            "邮件投递到东湖菜鸟驿站,投递员:NAME,电话:PHONE",
            "准备签收，如有疑问请电联快递员【NAME，电话:PHONE】，投诉请致电11183。",
            "东湖分公司已收件（揽投员姓名：NAME;联系电话：PHONE）",
            "安排投递,投递员:NAME:PHONE",
            "已签收,本人签收,投递员:NAMEPHONE",
            "派件员（NAME PHONE）正在派件",
            "业务员 NAME 电话 PHONE",
            "联系人：NAME 手机号 PHONE",
            "投递员NAME正在派送，联系方式：PHONE",
            "已签收，签收人：NAME，电话PHONE",
            "courier: NAME, tel PHONE");

    private static final String SURNAMES = "王李张刘陈杨赵黄周吴徐孙马";
    private static final String GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英";

    @ParameterizedTest
    @MethodSource("inventedPeople")
    void letsNobodyThrough(Person person) {
        assertThat(SENTENCES).allSatisfy(sentence -> {
            String masked =
                    PersonalData.masked(sentence.replace("NAME", person.name()).replace("PHONE", person.phone()));
            assertThat(masked).doesNotContain(person.name(), person.phone()).contains("***");
            assertThat(masked.replace("*", "")).doesNotContainPattern("[0-9０-９]{6,}");
        });
    }

    static Stream<Person> inventedPeople() {
        Random random = new Random(17);
        return IntStream.range(0, 300).mapToObj(i -> Person.invented(random));
    }

    record Person(String name, String phone) {

        static Person invented(Random random) {
            String name = random.nextInt(8) == 0
                    ? "Wang Wei"
                    : pick(SURNAMES, random)
                            + IntStream.rangeClosed(0, random.nextInt(2))
                                    .mapToObj(i -> pick(GIVEN, random))
                                    .reduce("", String::concat);
            return new Person(name, phone(random));
        }

        private static String phone(Random random) {
            String mobile = "1" + (3 + random.nextInt(7)) + random.nextInt(10) + digits(random, 8);
            String grouped = mobile.substring(0, 3) + "-" + mobile.substring(3, 7) + "-" + mobile.substring(7);
            return switch (random.nextInt(6)) {
                case 0 -> "+86 " + grouped;
                case 1 -> "+86" + mobile;
                case 2 -> "010-6" + digits(random, 7);
                case 3 -> "0571-8" + digits(random, 6);
                case 4 -> fullWidth(mobile);
                default -> mobile;
            };
        }

        private static String fullWidth(String digits) {
            return digits.chars()
                    .map(c -> c - '0' + '０')
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
        }

        private static String digits(Random random, int many) {
            return random.ints(many, 0, 10)
                    .collect(StringBuilder::new, StringBuilder::append, StringBuilder::append)
                    .toString();
        }

        private static String pick(String from, Random random) {
            return String.valueOf(from.charAt(random.nextInt(from.length())));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "您的快件已代签收【家门口】",
                "您的快件已代签收【家人】",
                "已签收,本人签收",
                "已签收,他人代收：丰巢",
                "已由门卫签收",
                "由菜鸟驿站代收",
                "签收人：收发室",
                "签收人：本人",
                "投递员取走邮件",
                "投递员已取走邮件",
                "投递员收回邮件",
                "快递员正在为您派送",
                "收件人已取走邮件",
                "收件人改址（转）",
                "因收件人名址有误/不详且电话无法接通，将再次联系收件人进行投递",
                "邮件1272448151316到达【上海】",
                "运单号：13912345678",
                "单号9883681600967，邮编100010，2024-12-26 15:31:55",
                "2024年12月26日 15:31，转单号：LZ290346175CN",
                "投诉请致电11183，客服电话：95554、400-123-4567",
                "Delivered, Front Desk/Reception. Phone number not given.",
                "Courier: out for delivery",
                "Received by airline",
                "SIGNED BY FRONT DESK",
                "signed by: J. S.",
                "1Z999AA10123456784 10115 Berlin 26.12.2024 10:22",
                "Arrived 20240101 13800138000",
                "Вручено адресату почтальоном"
            })
    void keepsWhatIsAboutTheParcel(String text) {
        assertThat(PersonalData.masked(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "张先生 签收|*** 签收",
                "已妥投【李省】|已妥投【***】",
                "已由王五签收|已由***签收",
                "快件已签收，签收人 赵六，感谢|快件已签收，签收人 ***，感谢",
                "Signed by: JOHN SMITH|Signed by: ***",
                "Received by: Anna Schmidt|Received by: ***",
                "Zusteller: Max Müller, Telefon 0171 2345678|Zusteller: ***, Telefon ***",
                "Курьер Иванов Иван прибудет, тел. +7 912 345-67-89|Курьер *** прибудет, тел. ***",
                "tel 202-555-0143 2024-01-01|tel *** 2024-01-01",
                "write to wang.wei@example.com|write to ***"
            })
    void masksSignatoriesAndOtherLanguages(String text, String masked) {
        assertThat(PersonalData.masked(text)).isEqualTo(masked);
    }

    @Test
    void cutsSignatoriesToInitials() {
        assertThat(PersonalData.signatory("已签收，签收人：马丽")).isEqualTo("马.");
        assertThat(PersonalData.signatory("已签收，签收人：本人")).isNull();
        assertThat(PersonalData.signatory("正在派送")).isNull();
    }

    @Test
    void takesNoLongerThanTheTextIsLong() {
        String long_ = "投递员:张".repeat(50_000) + "1".repeat(50_000) + "电话 - ".repeat(50_000);

        assertThat(PersonalData.masked(long_)).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            您的快件已代签收【家人，李小四】                | 您的快件已代签收【家人，***】
            已签收，他人代收：李小四                        | 已签收，他人代收：***
            派件员：李 四 电话：139 1234 5678               | 派件员：*** 电话：***
            Votre colis a été livré à M. EXEMPLE Jean.      | Votre colis a été livré à M. ***
            Zugestellt an Frau Greta Beispiel               | Zugestellt an Frau ***
            Left with MR JOHN EXAMPLE                       | Left with MR ***
            Votre livreur (06 00 00 00 00) est en route.    | Votre livreur (***) est en route.
            Driver +7 900 000-00-00                         | Driver ***
            Remis à : EXEMPLE                               | Remis à : ***
            Brought by Tom Smith +49 171 2345678            | Brought by *** ***
            Parcel is with Ana García (tel. 0171 2345678)   | Parcel is with *** (tel. ***)
            """)
    void masksPeopleByTheirTitlesAndRoles(String sentence, String masked) {
        assertThat(PersonalData.masked(sentence)).isEqualTo(masked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "已签收，他人代收：丰巢",
                "您的快件已代签收【家人，邻居】",
                "Remis à : gardien",
                "MEMPHIS, MS 38118",
                "Postleitzahl 06 12, 00340434292135100056",
                "Service client : 08 00 00 00 00"
            })
    void leavesWhatOnlyLooksLikePeople(String sentence) {
        assertThat(PersonalData.masked(sentence)).isEqualTo(sentence);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Delivered to John Smith                             | Delivered to ***
            Delivered to J. Smith                               | Delivered to ***
            Delivered to JOHN SMITH                             | Delivered to ***
            Left with neighbour Mary Jones at 12 Elm Street     | Left with neighbour *** at ***
            Left with a neighbour at 12 Elm Street              | Left with a neighbour at ***
            Left with your neighbor, Bob Brown, at 5 High Road  | Left with your neighbor, ***, at ***
            Handed to Anna-Maria O'Neill.                       | Handed to ***.
            Zugestellt an Nachbar Max Müller                    | Zugestellt an Nachbar ***
            Zugestellt an Herrn Max Müller                      | Zugestellt an Herrn ***
            Zugestellt an Nachbarn Müller, Hauptstraße 12       | Zugestellt an Nachbarn ***, ***
            Übergeben an Lena Schulz                            | Übergeben an ***
            Courier Ivan Petrov +44 7700 900123 is on the way   | Courier *** *** is on the way
            Kurier Jan Nowak jest w drodze                      | Kurier *** jest w drodze
            Livreur Paul Martin en route                        | Livreur *** en route
            Livré à Jean-Pierre de la Tour, 12 rue de la Paix   | Livré à ***, ***
            Remis à Marie Curie                                 | Remis à ***
            Entregado a Juan Pérez                              | Entregado a ***
            Entregue a João da Silva                            | Entregue a ***
            Consegnato a Mario Rossi                            | Consegnato a ***
            Afgeleverd bij Jan de Vries                         | Afgeleverd bij ***
            Doręczono Jan Kowalski                              | Doręczono ***
            Вручено Иванову Ивану                               | Вручено ***
            Доставлено: Иванов И.И.                             | Доставлено: ***
            收件人张三要求改派                                  | 收件人***要求改派
            Contact driver at 07700900123                       | Contact driver at ***
            Call courier at (212) 555-0143                      | Call courier at ***
            phone (212) 555-0143                                | phone ***
            Phone (07700 900123)                                | Phone (***)
            """)
    void masksPeopleBehindTheWordsForADelivery(String sentence, String masked) {
        assertThat(PersonalData.masked(sentence)).isEqualTo(masked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DELIVERED TO AGENT",
                "Delivered to recipient",
                "Delivered to Amazon",
                "Delivered to Amazon Locker",
                "Delivered to Berlin, Germany",
                "Delivered to Springfield, IL",
                "Delivered To Front Desk",
                "Delivered to Front Door/Porch",
                "Delivered To Garage",
                "Left With Neighbour",
                "Left with neighbour, 12 May 2024",
                "Delivered to neighbour at 12 PM",
                "Handed to Royal Mail",
                "Handed over to Deutsche Post",
                "Delivered to UPS Access Point",
                "Zugestellt an Empfänger",
                "Zugestellt an Packstation 123",
                "Übergeben an Zustellbasis",
                "Courier Picked Up",
                "Courier Assigned",
                "Courier Company",
                "Your Driver is Arriving Soon!",
                "Livré à Point Relais",
                "Entregado a Correos",
                "Доставлено: Нижний Новгород",
                "Вручено адресату",
                "收件人明确要求改派",
                "收件人单位已签收",
                "收件人要求改派",
                "Delivered to Post",
                "Handed to Depot",
                "Delivered to Warehouse",
                "Zugestellt an Hausbewohner"
            })
    void leavesRolesPlacesAndCompanies(String sentence) {
        assertThat(PersonalData.masked(sentence)).isEqualTo(sentence);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Delivered to John Smith                         | to_recipient
            Left with neighbour Mary Jones at 12 Elm Street | to_neighbour
            Zugestellt an Nachbar Max Müller                | to_neighbour
            Entregado a Juan Pérez                          | to_recipient
            Доставлено: Иванов И.И.                         | to_recipient
            """)
    void leavesTheMeaningReadable(String sentence, String detail) {
        ScanReading reading = StatusTable.forCarrier("nobody")
                .read(null, null, SaidText.of(sentence).text());

        assertThat(reading).isInstanceOfSatisfying(Recognised.class, recognised -> {
            assertThat(recognised.meaning().status()).isEqualTo(Status.DELIVERED);
            assertThat(recognised.meaning().detail()).isEqualTo(detail);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"sentences.txt", "sentences-en.txt", "saying-nothing.txt"})
    void leavesSentencesThatNameNobody(String file) throws IOException {
        try (InputStream sentences = Objects.requireNonNull(StatusTable.class.getResourceAsStream("wording/" + file))) {
            assertThat(new String(sentences.readAllBytes(), StandardCharsets.UTF_8).lines())
                    .filteredOn(line -> !line.contains("J DOE") && !line.contains("KOWALSKI"))
                    .isNotEmpty()
                    .allSatisfy(line -> assertThat(PersonalData.masked(line)).isEqualTo(line));
        }
    }
}
