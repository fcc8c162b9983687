package io.github.k8scard.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.condition.EnabledIf;

/** A class of tests in a real browser; skipped where there is none. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@EnabledIf(
        value = "io.github.k8scard.browser.Chromium#isInstalled",
        disabledReason = "there is no Chromium: apt-get install chromium")
@interface BrowserTest {}
