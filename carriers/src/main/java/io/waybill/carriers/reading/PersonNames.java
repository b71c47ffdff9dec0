package io.waybill.carriers.reading;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names of people, found by the words that carriers put beside them. Group {@code name} of each pattern is the name. */
final class PersonNames {

    private static final String COURIER =
            "(?:投递员|揽投员|快递员|派件员|派送员|揽收员|揽件员|收件员|取件员|配送员|业务员|小件员|邮递员|递送员|送货员|收派员|操作员|经办人|驾驶员" + "|快递小哥|联系人|投递人)";
    private static final String RECIPIENT = "(?:收件人|签收人|代收人|代签收人|收货人|寄件人|发件人|取件人|签名人)";
    private static final String TITLE = "(?:姓名|名字|名称)?";
    private static final String DELIMITER = "\\s*(?:[:：\\-—_是为]\\s*[【\\[「(（《<]?|[【\\[「(（《<]|(?<=\\p{IsHan})\\s)\\s*";

    /** What may follow a name without a sign between. */
    private static final String VERB = "(?:正在|已|将|电话|手机|联系|为您|派送|派件|投递|上门|揽|收寄|收取|取走|签收|即将|会|准备|送|代收)";

    private static final String HAN_NAME =
            "\\p{IsHan} \\p{IsHan}{1,2}(?=\\s?(?:电话|手机|[,，;；、。0-9(（【]|$))|\\p{IsHan}[\\p{IsHan}·•・]{0,14}?[0-9０-９*＊]{0,3}";
    private static final String CAPITALISED =
            "\\p{Lu}[\\p{IsLatin}\\p{M}'’.*-]*(?:(?: |, ?(?!Tel|Phone|Mob|Handy))\\p{Lu}[\\p{IsLatin}\\p{M}'’.*-]*){0,3}";
    private static final String LATIN_NAME = CAPITALISED + "|[\\p{IsLatin}'’-]{2,20}\\.?";

    private static final Pattern LABELLED =
            Pattern.compile("(?:" + COURIER + "|" + RECIPIENT + ")" + TITLE + DELIMITER + "(?!" + VERB + ")(?<name>"
                    + HAN_NAME + "|" + LATIN_NAME + ")(?=[^\\p{IsHan}\\p{IsLatin}]|$|" + VERB + ")");

    /** Without any sign: only names that a verb or a phone follows, and no verb in their place. */
    private static final Pattern UNMARKED = Pattern.compile(COURIER
            + "(?!正在|已|将|会|为|即|准备|取|收|派|送|投|上门|未|无|联系|电话|手机|在|到|把|的|或|和|与|及|提|请|按|因|再|不|可|都|名|姓|于|处)"
            + "(?<name>\\p{IsHan}{2,4}?|" + LATIN_NAME + ")(?=正在|已|将|电话|手机|联系|为您|即将|准备|[,，、:：(（【]?\\s?[0-9*]{3})");

    private static final String SURNAME = "(?:欧阳|司马|上官|诸葛|慕容|夏侯|皇甫|尉迟|东方|司徒|令狐|"
            + "[王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金"
            + "陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文庞樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂丛焦向柳邢路岳齐沿梅莫庄"
            + "辛管祝左涂谷祁时舒耿牟卜路詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍位覃霍翁隋植甘景薄单包司柏宁柯阮桂闵解强柴华车冉房边辜吉饶刁瞿戚丘古米池滕晋苑邬臧畅宫来嵺苟全褚廉简娄盖符奚木穆党燕郎邸冀谈姬屠连郜晏栾郁商蒙计喻揭窦迟宇敖糜鄢冷卓花仇艾蓝都巩稽井练仲乐虞卞封竺冼原官衣楚佟栗匡宗应台巫鞠僧桑荆谌银扬明沙薄伏岑习胥保和蔺])";

    private static final Pattern POLITE =
            Pattern.compile("(?<name>" + SURNAME + "\\p{IsHan}{0,2}?)(?=先生|女士|小姐|太太|师傅|阿姨)");

    private static final List<Pattern> SIGNED = List.of(
            Pattern.compile("(?:签收人|代收人|代签收人|签名人)" + TITLE + DELIMITER + "(?<name>" + HAN_NAME + "|" + LATIN_NAME
                    + ")(?=[^\\p{IsHan}\\p{IsLatin}]|$|" + VERB + ")"),
            Pattern.compile("(?:妥投|签收|代收)\\s?[【\\[「(（]\\s?(?:\\p{IsHan}{2,4}\\s?[,，、:：/／-]\\s?)?(?<name>" + HAN_NAME
                    + "|" + LATIN_NAME + ")\\s?[】\\]」)）]"),
            Pattern.compile(
                    "(?:由|被)\\s?[【\\[「]?(?<name>\\p{IsHan}{2,4}?)[】\\]」]?\\s?(?=(?:代|已|代为|代理)?(?:签收|代收|收取|领取|取走|取件))"),
            Pattern.compile("(?<=^|[\\s,，:：;；。】)）])(?<name>" + SURNAME + "\\p{IsHan}{1,2}|" + SURNAME
                    + "\\p{IsHan}{0,2}(?=先生|女士|小姐))(?=(?:先生|女士|小姐)?\\s{0,2}(?:已|代)?(?:签收|代收))"));

    /** Behind a colon only what begins like a name: shops and lockers stand there too. */
    private static final Pattern TAKEN_BY =
            Pattern.compile("(?:代收|签收|妥投)\\s?[:：]\\s?(?<name>" + SURNAME + "\\p{IsHan}{1,2})(?=[^\\p{IsHan}]|$)");

    private static final Pattern TITLED = Pattern.compile(
            "(?<![\\p{L}\\p{N}])(?:M\\.|M[rR]S?\\.?|Mrs\\.?|Ms\\.?|M(?:me|ME)|M(?:lle|LLE)|Monsieur|Madame|Herrn?|Frau|Sra?\\.?|Se[nñ]ora?|Sig\\.?(?:ra)?)"
                    + "\\s(?<name>\\p{Lu}[\\p{IsLatin}\\p{M}'’.-]*(?: \\p{Lu}[\\p{IsLatin}\\p{M}'’.-]*)?)");

    private static final String EUROPEAN_ROLE =
            "(?<![\\p{L}])(?:courier|driver|postman|mail carrier|delivery (?:man|person|agent|driver)|rider|contact(?: person)?|zusteller(?:in)?"
                    + "|fahrer(?:in)?|kurier|livreur|coursier|repartidor|corriere|koerier|received by|remis [àa])(?: name)?\\s?[:：]\\s?"
                    + "|(?<![\\p{L}])(?:signed(?: for)? by|unterschrieben von|quittiert von|angenommen von|sign[ée] par"
                    + "|firmado por|firmato da)\\b\\s?[:：]?\\s?";
    private static final Pattern EUROPEAN =
            Pattern.compile("(?iu:" + EUROPEAN_ROLE + ")(?<name>" + CAPITALISED + "|\\p{IsHan}{2,4})");

    /** A name whose phone number stood behind it. */
    private static final Pattern REACHED =
            Pattern.compile("(?iu:(?<![\\p{L}])(?:by|with|von|mit|par|avec|por|con|da)\\s)(?<name>" + CAPITALISED
                    + ")(?=[,;]?\\s?[(\\[]?(?iu:(?:tel|phone|mob|cell|handy|tél)[\\p{L}]*[.:]{0,2})?\\s?\\*{3})");

    private static final Pattern RUSSIAN = Pattern.compile(
            "(?iu:курьер|водитель|почтальон|получатель|вручено|получено|получил|подпись)\\s?[:：—–-]?\\s?"
                    + "(?<name>\\p{Lu}[\\p{Ll}]{1,30}(?:[ -]\\p{Lu}(?:\\p{Ll}{1,30}|\\.)){0,2}\\p{Lu}?\\.?)");

    /** Right behind the word for who receives, where a verb of theirs follows; no surname that is an adverb too. */
    private static final Pattern WHO_ASKS = Pattern.compile("(?:收件人|寄件人|收货人|发件人)(?!明[确天日]|方[面便]|时[间候]|[应单都和包解向全安查原因])"
            + "(?<name>" + SURNAME + "\\p{IsHan}{1,2}?)(?=要求|申请|拒收|拒签|已|不在|来电|反馈|表示|预约|同意|取消|自提|自取|电话|手机|签收|本人|改派|改址)");

    private static final List<Rule> ALL = List.of(
            new Rule(LABELLED, "员", "人", "快递小哥"),
            new Rule(UNMARKED, "员", "人", "快递小哥"),
            new Rule(WHO_ASKS, "件人", "货人"),
            new Rule(SIGNED.get(0), "收人", "名人"),
            new Rule(SIGNED.get(1), "妥投", "签收", "代收"),
            new Rule(SIGNED.get(2), "由", "被"),
            new Rule(SIGNED.get(3), "签收", "代收"),
            new Rule(POLITE, "先生", "女士", "小姐", "太太", "师傅", "阿姨"),
            new Rule(TAKEN_BY, "代收", "签收", "妥投"),
            new Rule(EUROPEAN, " by", "by ", " von", ":", "：", " par ", " por ", " da "),
            new Rule(REACHED, PersonalData.MASK),
            new Rule(RUSSIAN, "рьер", "одитель", "очтальон", "олуч", "ручено", "одпись"),
            new Rule(
                    TITLED,
                    "m.",
                    "mr",
                    "ms",
                    "mme",
                    "mlle",
                    "monsieur",
                    "madame",
                    "herr",
                    "frau",
                    "sr",
                    "señor",
                    "senor",
                    "sig"));

    /**
     * A pattern, and words of which it needs one: most sentences name nobody, and looking for words is quick.
     *
     * @param words in lower case
     */
    private record Rule(Pattern pattern, String... words) {

        boolean mayMatch(String lowerCase) {
            for (String word : words) {
                if (lowerCase.contains(word)) {
                    return true;
                }
            }
            return false;
        }
    }

    private static final Pattern NO_PERSON = Pattern.compile("本人|商家|卖家|商户|他人|家人|亲属|朋友|门卫|保安|前台|同事|邻居|物业|单位|公司|代收|代签|代理"
            + "|收发室|传达室|值班|驿站|柜|丰巢|蜂巢|超市|便利|门口|门把|家中|箱|架|室|点$|店|站|局$|部$|中心|处$|学校|医院|快件|邮件|包裹|成功|安全|正常|全部|尚未|未能|已经|安排"
            + "|名址|地址|拒收|改址|要求|不在|不详|不便|无法|无人|联系|自提|自取|其他|客户|用户|快递|邮政|速递|收件人|投递|派送|正在|查无|迁移|电话|手机|放");
    private static final Pattern NO_NAME =
            Pattern.compile("(?iuU)(?:.*\\b(?:out|on|in|at|the|is|has|was|will|not|for|delivery|delivered|"
                    + "service|picked|arrived|departed|customer|recipient|addressee|receptionist|reception|neighbou?r|front|desk|mail ?room|"
                    + "residente?|security|guard|office|household|family|agent|store|company|concierge|empfänger(?:in)?|nachbar(?:in)?|"
                    + "destinataire|voisin|gardien|locker|post)\\b.*|(?:\\p{L}\\.\\s?){1,4}|лично|адресат(?:у|ом)?|отправител[юь].*|получател[юь].*"
                    + "|почтальон(?:ом|у)?|представител.*|курьер(?:у|ом)?|извещение|в .*)");

    private PersonNames() {}

    static String masked(String text) {
        String lowerCase = text.toLowerCase(Locale.ROOT);
        String masked = text;
        for (Rule rule : ALL) {
            masked = rule.mayMatch(lowerCase) ? masked(masked, rule.pattern()) : masked;
        }
        return masked;
    }

    static Optional<String> signatory(String text) {
        return SIGNED.stream()
                .flatMap(pattern -> pattern.matcher(text).results())
                .map(found -> found.group("name"))
                .filter(PersonNames::isPerson)
                .findFirst();
    }

    private static String masked(String text, Pattern pattern) {
        Matcher matcher = pattern.matcher(text);
        StringBuilder masked = new StringBuilder();
        int from = 0;
        while (matcher.find()) {
            MatchResult found = matcher.toMatchResult();
            if (isPerson(found.group("name"))) {
                masked.append(text, from, found.start("name")).append(PersonalData.MASK);
                from = found.end("name");
            }
        }
        return from == 0 ? text : masked.append(text, from, text.length()).toString();
    }

    private static boolean isPerson(String name) {
        return !NO_PERSON.matcher(name).find() && !NO_NAME.matcher(name).matches();
    }
}
