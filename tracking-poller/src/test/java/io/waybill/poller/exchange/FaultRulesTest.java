package io.waybill.poller.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.carriers.Answer;
import io.waybill.poller.plan.Setback;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FaultRulesTest {

    @Test
    void tellsTroublesOfTheNetworkApart() {
        assertThat(FaultRules.network(new ConnectException())).isEqualTo(Fault.NO_CONNECTION);
        assertThat(FaultRules.network(new HttpConnectTimeoutException("slow"))).isEqualTo(Fault.NO_CONNECTION);
        assertThat(FaultRules.network(new UnknownHostException("who"))).isEqualTo(Fault.NO_CONNECTION);
        assertThat(FaultRules.network(new BodyTooLong(1))).isEqualTo(Fault.TOO_LONG);
        assertThat(FaultRules.network(new SocketException("reset"))).isEqualTo(Fault.CUT_OFF);
        assertThat(FaultRules.network(new IOException("closed"))).isEqualTo(Fault.CUT_OFF);
    }

    @ParameterizedTest
    @CsvSource({
        "429, TOO_MANY_CALLS",
        "200, TOO_MANY_CALLS",
        "500, SERVER_ERROR",
        "501, SERVER_ERROR",
        "502, UNAVAILABLE",
        "503, UNAVAILABLE",
        "504, UNAVAILABLE",
        "599, SERVER_ERROR",
    })
    void tellsABusyCarrierFromASickOne(int status, Fault fault) {
        assertThat(FaultRules.busy(status)).isEqualTo(fault);
    }

    @ParameterizedTest
    @CsvSource({"QUESTION, REFUSED", "ACCESS, LOCKED_OUT"})
    void tellsARefusedNumberFromARefusedAccount(Answer.Refused.Fault whom, Fault fault) {
        assertThat(FaultRules.refused(whom)).isEqualTo(fault);
    }

    @ParameterizedTest
    @CsvSource({
        "200, UNREADABLE",
        "302, UNREADABLE",
        "404, UNREADABLE",
        "401, LOCKED_OUT",
        "403, LOCKED_OUT",
        "429, TOO_MANY_CALLS",
        "500, SERVER_ERROR",
        "503, UNAVAILABLE",
    })
    void takesAPageForWhatItsStatusSays(int status, Fault fault) {
        assertThat(FaultRules.unreadable(status)).isEqualTo(fault);
    }

    @ParameterizedTest
    @CsvSource({
        // fault, again at once, blames the carrier, went out, how the parcel takes it
        "NO_CONNECTION, true, true, false, CARRIER_DOWN",
        "TIMED_OUT, false, true, true, CARRIER_DOWN",
        "CUT_OFF, true, true, true, CARRIER_DOWN",
        "TOO_LONG, false, true, true, UNREADABLE_ANSWER",
        "SERVER_ERROR, false, true, true, CARRIER_DOWN",
        "UNAVAILABLE, true, true, true, CARRIER_DOWN",
        "TOO_MANY_CALLS, false, false, true, CARRIER_BUSY",
        "LOCKED_OUT, false, true, true, CARRIER_DOWN",
        "REFUSED, false, false, true, REFUSED",
        "UNREADABLE, false, true, true, UNREADABLE_ANSWER",
        "HELD_BACK, false, false, false, CARRIER_DOWN",
    })
    void followsFromEachFault(Fault fault, boolean again, boolean blames, boolean wentOut, Setback setback) {
        assertThat(fault.isTransient()).isEqualTo(again);
        assertThat(fault.blamesCarrier()).isEqualTo(blames);
        assertThat(fault.wentOut()).isEqualTo(wentOut);
        assertThat(fault.setback()).isEqualTo(setback);
    }
}
