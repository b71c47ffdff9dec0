package io.waybill.carriers.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

class XmlTest {

    @Test
    void readsOneAndSeveralOfAName() {
        JsonNode root = Xml.tree("<a xmlns='u' xmlns:p='v'><b>1</b><p:b> 2 </p:b><c x='y'>t</c><d/><e><f/></e></a>");

        assertThat(Xml.each(root, "b")).extracting(JsonNode::asString).containsExactly("1", " 2 ");
        assertThat(Xml.each(root, "c")).hasSize(1);
        assertThat(Xml.each(root, "none")).isEmpty();
        assertThat(Xml.text(root, "c")).isEqualTo("t");
        assertThat(Xml.text(root.path("c"), "x")).isEqualTo("y");
        assertThat(Stream.of("b", "d", "e", "none").map(name -> Xml.text(root, name)))
                .containsOnlyNulls();
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void refusesWhatReachesOutOrBlowsUp(String xml) {
        assertThatExceptionOfType(JacksonException.class).isThrownBy(() -> Xml.tree(xml));
    }

    static Stream<String> attacks() {
        return Stream.of(
                "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><a><b>&x;</b></a>",
                "<!DOCTYPE a [<!ENTITY % x SYSTEM \"http://127.0.0.1:9/\"> %x;]><a>&y;</a>",
                "<!DOCTYPE a [<!ENTITY x \"ha\"><!ENTITY y \"&x;&x;&x;\">]><a>&y;</a>",
                "<a>".repeat(100_000),
                "<a>".repeat(1_000) + "</a>".repeat(1_000),
                "<a b='" + "x".repeat(1_000_000) + "'/>");
    }
}
