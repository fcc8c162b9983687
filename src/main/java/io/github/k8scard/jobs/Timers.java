package io.github.k8scard.jobs;

import io.github.k8scard.threads.DaemonThreads;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.quartz.JobBuilder;
import org.quartz.JobKey;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.TriggerBuilder;
import org.quartz.impl.StdSchedulerFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All of the bot's timers. Quartz keeps nothing: what is due is in the database, and a timer only says that it is time
 * to look. Safe for concurrent use.
 */
public final class Timers implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Timers.class);
    private static final Duration STOP_WITHIN = Duration.ofSeconds(4);

    private final Scheduler scheduler;

    private Timers(Scheduler scheduler) {
        this.scheduler = scheduler;
    }

    /**
     * Something to do again and again; never twice at once.
     *
     * @param name what it does, for the log
     * @param rhythm when
     * @param task what to do, given the bot's time
     */
    public record Timer(String name, Rhythm rhythm, Consumer<Instant> task) {}

    /**
     * Starts the timers. Each fires at once and then in its rhythm, so that what came due while no process ran is not
     * late by another minute.
     *
     * @param clock the bot's time; the rhythm itself runs on real time
     */
    public static Timers start(List<Timer> timers, Clock clock) {
        try {
            Scheduler scheduler = new StdSchedulerFactory(settings(timers.size())).getScheduler();
            Map<JobKey, Tick> ticks = new ConcurrentHashMap<>();
            scheduler.setJobFactory(
                    (fired, quartz) -> ticks.get(fired.getJobDetail().getKey()));
            for (Timer timer : timers) {
                var job =
                        JobBuilder.newJob(Tick.class).withIdentity(timer.name()).build();
                ticks.put(job.getKey(), new Tick(timer, clock));
                var trigger = TriggerBuilder.newTrigger()
                        .withIdentity(timer.name())
                        .withSchedule(timer.rhythm().schedule())
                        .build();
                scheduler.scheduleJob(job, trigger);
            }
            scheduler.start();
            for (JobKey each : ticks.keySet()) {
                scheduler.triggerJob(each);
            }
            return new Timers(scheduler);
        } catch (SchedulerException e) {
            throw new IllegalStateException("Quartz does not start with these settings", e);
        }
    }

    /** Stops the timers and lets what is running end, for some seconds at most. */
    @Override
    public void close() {
        // Quartz waits without a limit, so that the waiting is left to a thread of its own
        Thread stopping = DaemonThreads.begun("timers-stop", this::shutDown);
        if (!DaemonThreads.threadEnded(stopping, STOP_WITHIN)) {
            log.warn("A timer's task still runs after {} s; going on without it", STOP_WITHIN.toSeconds());
        }
    }

    private void shutDown() {
        try {
            scheduler.shutdown(true);
        } catch (SchedulerException e) {
            log.warn("Quartz did not stop well", e);
        }
    }

    private static Properties settings(int threads) {
        var settings = new Properties();
        settings.setProperty("org.quartz.scheduler.instanceName", "k8scard-" + UUID.randomUUID());
        settings.setProperty("org.quartz.scheduler.skipUpdateCheck", "true");
        settings.setProperty("org.quartz.scheduler.makeSchedulerThreadDaemon", "true");
        settings.setProperty("org.quartz.threadPool.makeThreadsDaemons", "true");
        settings.setProperty("org.quartz.threadPool.threadCount", String.valueOf(threads));
        settings.setProperty("org.quartz.jobStore.class", "org.quartz.simpl.RAMJobStore");
        return settings;
    }
}
