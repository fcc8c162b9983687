package io.github.k8scard.jobs;

import java.time.Clock;
import java.time.Duration;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;
import org.quartz.SchedulerException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One firing of a timer. Whatever goes wrong ends with it; the next firing tries again. */
@DisallowConcurrentExecution
final class Tick implements Job {
    private static final Logger log = LoggerFactory.getLogger(Tick.class);

    private final Timers.Timer timer;
    private final Clock clock;
    private final TimerListener listener;

    Tick(Timers.Timer timer, Clock clock, TimerListener listener) {
        this.timer = timer;
        this.clock = clock;
        this.listener = listener;
    }

    @Override
    public void execute(JobExecutionContext context) {
        long begun = System.nanoTime();
        boolean failed = true;
        try {
            timer.task().accept(clock.instant());
            failed = false;
        } catch (RuntimeException | Error e) {
            if (isStopping(context)) {
                log.info("The timer '{}' was cut off by the end of the process", timer.name());
            } else {
                log.error("The timer '{}' failed; it tries again at its next turn", timer.name(), e);
            }
        } finally {
            listener.ran(timer.name(), lateness(context), Duration.ofNanos(System.nanoTime() - begun), failed);
        }
    }

    private static Duration lateness(JobExecutionContext context) {
        Duration late = Duration.between(
                context.getScheduledFireTime().toInstant(),
                context.getFireTime().toInstant());
        return late.isNegative() ? Duration.ZERO : late;
    }

    private static boolean isStopping(JobExecutionContext context) {
        try {
            return context.getScheduler().isShutdown();
        } catch (SchedulerException e) {
            return true;
        }
    }
}
