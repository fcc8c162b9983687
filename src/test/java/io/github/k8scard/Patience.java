package io.github.k8scard;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Gives whatever is awaited without a limit of its own more time than Awaitility does: a wait ends when its condition
 * holds, so that this costs nothing but in tests that fail. JUnit finds it by {@code META-INF/services}.
 */
public final class Patience implements BeforeAllCallback {
    @Override
    public void beforeAll(ExtensionContext context) {
        Awaitility.setDefaultTimeout(Duration.ofSeconds(30));
    }
}
