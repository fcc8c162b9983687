package io.github.k8scard.ops;

import com.zaxxer.hikari.metrics.MetricsTrackerFactory;
import io.github.k8scard.bot.AnswerListener;
import io.github.k8scard.bot.DeliveryListener;
import io.github.k8scard.jobs.TimerListener;
import io.github.k8scard.slack.Acknowledgements;
import io.github.k8scard.slack.web.CallListener;
import java.util.Optional;

/**
 * Who is told what goes on, in the words of those who tell it.
 *
 * @param pool counts what the pool of database connections does
 */
public record Listeners(
        Acknowledgements acknowledgements,
        CallListener calls,
        DeliveryListener deliveries,
        AnswerListener answers,
        TimerListener timers,
        Watched watched,
        Optional<MetricsTrackerFactory> pool) {

    /** Nobody. */
    public static Listeners none() {
        return new Listeners(
                Acknowledgements.UNHEARD,
                CallListener.UNHEARD,
                DeliveryListener.UNHEARD,
                AnswerListener.UNHEARD,
                TimerListener.UNHEARD,
                Watched.NOTHING,
                Optional.empty());
    }
}
