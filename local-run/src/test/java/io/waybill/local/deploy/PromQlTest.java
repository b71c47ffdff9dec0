package io.waybill.local.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PromQlTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '#',
            value = {
                "max(one_seconds)                                                       ; one_seconds",
                "sum by (service) (rate(one_total{outcome=\"two (three)\"}[5m]))        ; one_total",
                "sum(one) by (rule) / on (service) group_left (name) two > 0.9          ; one two",
                "histogram_quantile(0.95, sum by (le) (rate(one_bucket[$__rate_interval]))) ; one_bucket",
                "min_over_time(sum by (a) (one)[10m:30s]) > 0 unless sum(two offset 1h) ; one two",
                "one or two{state=~'open|half_open'} and vector(0)                      ; one two",
            })
    void seesTheMetricsOfAnExpressionAndNothingElse(String expression, String metrics) {
        assertThat(PromQl.metrics(expression)).containsExactlyInAnyOrder(metrics.split(" "));
    }
}
