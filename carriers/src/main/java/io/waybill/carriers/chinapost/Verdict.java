package io.waybill.carriers.chinapost;

import io.waybill.carriers.Answer;
import io.waybill.carriers.Answer.Busy;
import io.waybill.carriers.Answer.NotYetKnown;
import io.waybill.carriers.Answer.Refused;
import io.waybill.carriers.Answer.Refused.Fault;
import io.waybill.carriers.Answer.Unreadable;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What an envelope says of itself, always with HTTP 200. The list of codes is not public: the words decide. */
final class Verdict {

    private static final Pattern GOOD = Pattern.compile("0+|true|1", Pattern.CASE_INSENSITIVE);
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9_-]{1,12}");

    private static final Pattern ACCESS = Pattern.compile(
            "授权|签名|验签|密钥|秘钥|鉴权|认证|权限|白名单|客户(?:代码|号|编码)|大客户|用户|协议客户|解密|加密|未开通|登录|未注册"
                    + "|\\bip\\b|sendid|senderno|digest|sign|auth|token|permission|forbidden",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern UNKNOWN = Pattern.compile(
            "未查询到|未查到|查无|查询不到|无此|不存在|暂无|没有|无轨迹|无数据|无记录|未找到|(?<!不能|不可|不得|不允许)为空！?$|not found|no (?:record|data|trace|item)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern BUSY = Pattern.compile(
            "频繁|繁忙|超限|上限|超过|限流|限制|稍后|超时|系统|内部|异常|维护|服务|timeout|timed out|busy|too many|limit|internal|unavailable",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern QUESTION =
            Pattern.compile("单号|邮件号|条码|格式|参数|非法|长度|不合法|不正确|必填|为空|invalid|illegal|parameter", Pattern.CASE_INSENSITIVE);

    private Verdict() {}

    /** Empty where it holds what was asked for. */
    static Optional<Answer> against(JsonNode body) {
        String state = TraceItem.first(body, "retCode", "responseState", "success");
        if (state == null || GOOD.matcher(state).matches()) {
            return Optional.empty();
        }
        String said = TraceItem.first(body, "retMsg", "errorDesc", "resMsg", "message", "msg");
        JsonNode items = body.path("responseItems");
        // An empty list and no reason: nothing known, whatever they call it.
        return said == null && items.isArray() && items.isEmpty()
                ? Optional.empty()
                : Optional.of(meaning(state, said));
    }

    /** Its words are not passed on: they may repeat what was sent. */
    private static Answer meaning(String state, @Nullable String said) {
        String words = Objects.requireNonNullElse(said, "");
        String code = CODE.matcher(state).matches() ? "answer " + state : "an answer that is no success";
        if (ACCESS.matcher(words).find()) {
            return new Refused(Fault.ACCESS, code + ": the account");
        }
        if (UNKNOWN.matcher(words).find()) {
            return new NotYetKnown(code + ": nothing known of the number");
        }
        if (BUSY.matcher(words).find()) {
            return new Busy(null, code + ": not at the moment");
        }
        return QUESTION.matcher(words).find()
                ? new Refused(Fault.QUESTION, code + ": the number")
                : new Unreadable(code + ", for a reason that we do not know");
    }
}
