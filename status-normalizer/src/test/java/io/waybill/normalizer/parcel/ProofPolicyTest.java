package io.waybill.normalizer.parcel;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.events.Proof;
import io.waybill.events.scans.CarrierScan;
import io.waybill.normalizer.status.ScanExamples;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ProofPolicyTest {

    private static final Proof SIGNED = new Proof("M.", null, null);
    private static final Proof DOCUMENT = new Proof(null, null, URI.create("https://example.org/pod"));

    @Test
    void addsAProofToAScanWithoutOne() {
        assertThat(proven(null, SIGNED).proof()).isEqualTo(SIGNED);
    }

    @Test
    void leavesAScanAsItIsOfWhichNothingIsProven() {
        assertThat(proven(SIGNED, null)).isEqualTo(with(SIGNED));
    }

    @Test
    void gathersWhatComesPieceByPiece() {
        var all = new Proof("M.", null, DOCUMENT.document());
        assertThat(proven(SIGNED, DOCUMENT).proof()).isEqualTo(all);
        assertThat(proven(DOCUMENT, SIGNED).proof()).isEqualTo(all);
    }

    @Test
    void believesTheLaterWord() {
        assertThat(proven(SIGNED, new Proof("N.", null, null)).proof()).isEqualTo(new Proof("N.", null, null));
    }

    private static CarrierScan proven(@Nullable Proof before, @Nullable Proof later) {
        return ProofPolicy.proven(with(before), later);
    }

    private static CarrierScan with(@Nullable Proof proof) {
        var scan = ScanExamples.delivered().scan();
        return new CarrierScan(
                scan.code(),
                scan.coarseCode(),
                scan.text(),
                scan.language(),
                scan.time(),
                scan.place(),
                scan.order(),
                proof);
    }
}
