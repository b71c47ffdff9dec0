package io.waybill.notification.message;

import io.waybill.kit.restore.CatchingUp;
import io.waybill.notification.decision.Decision;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What adopted messages said: the topic does not tell, but the same facts are heard again and decide the same. */
@Component
class ToldNews {

    private static final String LEARN =
            "update message set news = ?::json where merchant_id = ? and subject = ? and what = ? and occurrence = ?"
                    + " and buyer_id = ? and channel = ? and news is null";

    private final CatchingUp catchingUp;
    private final JdbcTemplate jdbc;
    private final JsonMapper json;

    ToldNews(CatchingUp catchingUp, JdbcTemplate jdbc, JsonMapper json) {
        this.catchingUp = catchingUp;
        this.jdbc = jdbc;
        this.json = json;
    }

    void learn(List<Decision> decisions) {
        if (!catchingUp.isUnderWay()) {
            return;
        }
        jdbc.batchUpdate(LEARN, decisions, decisions.size(), (statement, decision) -> {
            statement.setString(1, json.writeValueAsString(decision.news()));
            statement.setString(2, decision.merchantId());
            statement.setString(3, decision.subject());
            statement.setString(4, decision.news().what().name());
            statement.setInt(5, decision.news().occurrence());
            statement.setObject(6, decision.buyerId());
            statement.setString(7, decision.channel().name());
        });
    }
}
