package io.github.k8scard.slack.gate;

import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.Key;
import java.security.Security;
import java.security.spec.AlgorithmParameterSpec;
import javax.crypto.Mac;
import javax.crypto.MacSpi;

/** Java's own HMAC-SHA256 as a security token has it: it cannot be copied. */
final class UncopiedMac extends Mac {
    private static final String ALGORITHM = "HmacSHA256";

    UncopiedMac() throws GeneralSecurityException {
        super(new Uncopied(Mac.getInstance(ALGORITHM)), Security.getProviders()[0], ALGORITHM);
    }

    private static final class Uncopied extends MacSpi {
        private final Mac mac;

        Uncopied(Mac mac) {
            this.mac = mac;
        }

        @Override
        protected int engineGetMacLength() {
            return mac.getMacLength();
        }

        @Override
        protected void engineInit(Key key, AlgorithmParameterSpec parameters) throws InvalidKeyException {
            mac.init(key);
        }

        @Override
        protected void engineUpdate(byte input) {
            mac.update(input);
        }

        @Override
        protected void engineUpdate(byte[] input, int from, int length) {
            mac.update(input, from, length);
        }

        @Override
        protected byte[] engineDoFinal() {
            return mac.doFinal();
        }

        @Override
        protected void engineReset() {
            mac.reset();
        }
    }
}
