package io.waybill.carriers.chinapost;

import java.util.Arrays;
import org.bouncycastle.crypto.engines.SM4Engine;
import org.bouncycastle.crypto.params.KeyParameter;

/** SM4 (GB/T 32907), each block by itself (ECB), filled up by PKCS #7: what the platform demands, not what is wise. */
final class Sm4 {

    static final int BLOCK = 16;

    private Sm4() {}

    static byte[] encrypted(byte[] plain, byte[] key) {
        SM4Engine engine = new SM4Engine();
        engine.init(true, new KeyParameter(key));
        int filling = BLOCK - plain.length % BLOCK;
        byte[] blocks = Arrays.copyOf(plain, plain.length + filling);
        Arrays.fill(blocks, plain.length, blocks.length, (byte) filling);
        for (int at = 0; at < blocks.length; at += BLOCK) {
            engine.processBlock(blocks, at, blocks, at);
        }
        return blocks;
    }

    /** Empty where it is nothing that was encrypted by this key. */
    static byte[] decrypted(byte[] blocks, byte[] key) {
        if (blocks.length == 0 || blocks.length % BLOCK != 0) {
            return new byte[0];
        }
        SM4Engine engine = new SM4Engine();
        engine.init(false, new KeyParameter(key));
        byte[] plain = new byte[blocks.length];
        for (int at = 0; at < blocks.length; at += BLOCK) {
            engine.processBlock(blocks, at, plain, at);
        }
        int filling = plain[plain.length - 1];
        return filling < 1 || filling > BLOCK ? new byte[0] : Arrays.copyOf(plain, plain.length - filling);
    }
}
