package io.github.k8scard.jobs;

import java.time.Clock;
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

    Tick(Timers.Timer timer, Clock clock) {
        this.timer = timer;
        this.clock = clock;
    }

    @Override
    public void execute(JobExecutionContext context) {
        try {
            timer.task().accept(clock.instant());
        } catch (RuntimeException | Error e) {
            if (isStopping(context)) {
                log.info("The timer '{}' was cut off by the end of the process", timer.name());
                return;
            }
            log.error("The timer '{}' failed; it tries again at its next turn", timer.name(), e);
        }
    }

    private static boolean isStopping(JobExecutionContext context) {
        try {
            return context.getScheduler().isShutdown();
        } catch (SchedulerException e) {
            return true;
        }
    }
}
