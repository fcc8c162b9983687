package io.github.k8scard.ops;

import io.github.k8scard.delivery.SlackErrors;
import io.github.k8scard.slack.web.CallListener;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Set;
import java.util.regex.Pattern;

/** What becomes of calls to Slack. Safe for concurrent use. */
final class CallMetrics implements CallListener {
    /** The bot uses some fifteen. */
    private static final int MOST_METHODS = 40;

    /** What Slack says of other things than messages. */
    private static final Set<String> CODES = Set.of(
            "expired_trigger_id",
            "exchanged_trigger_id",
            "invalid_trigger_id",
            "hash_conflict",
            "not_enabled",
            "user_not_found",
            "user_not_visible",
            "user_not_in_channel",
            "view_too_large");

    private final MeterRegistry registry;
    private final KnownValues methods = new KnownValues(Pattern.compile("[a-zA-Z_.]{1,50}"), MOST_METHODS);

    CallMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    @Override
    public void answered(String method, String error, Duration took) {
        record(method, error.isEmpty() ? "ok" : code(error), took);
    }

    private static String code(String error) {
        return CODES.contains(error) || SlackErrors.isKnown(error) ? error : KnownValues.OTHER;
    }

    @Override
    public void failed(String method, CallFault fault, Duration took) {
        record(method, LabelValue.of(fault), took);
    }

    private void record(String method, String result, Duration took) {
        Timer.builder("k8scard.slack.call")
                .description("Calls to Slack, by what came of them: ok, Slack's error code, or why there is none.")
                .tag("method", methods.of(method))
                .tag("result", result)
                .register(registry)
                .record(took);
    }
}
