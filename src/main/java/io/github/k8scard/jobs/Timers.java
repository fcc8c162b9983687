package io.github.k8scard.jobs;

import io.github.k8scard.threads.DaemonThreads;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
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
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.quartz.TriggerKey;
import org.quartz.impl.StdSchedulerFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All of the bot's timers. Quartz keeps nothing: what is due is in the database, and a timer only says that it is time
 * to look. Quartz goes by the wall clock and would wait until a clock that was set back has caught up, so that the
 * timers start anew whenever it was set. Safe for concurrent use.
 */
public final class Timers implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Timers.class);
    private static final Duration STOP_WITHIN = Duration.ofSeconds(4);

    private final Scheduler scheduler;
    private final List<Timer> timers;
    private final RealTime realTime;
    private final TimerListener listener;
    private final ClockWatch clockWatch;

    private Timers(Scheduler scheduler, List<Timer> timers, RealTime realTime, TimerListener listener) {
        this.scheduler = scheduler;
        this.timers = timers;
        this.realTime = realTime;
        this.listener = listener;
        this.clockWatch = ClockWatch.begun(realTime, this::startAnew);
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
     * @param clock the bot's time
     * @param realTime what the rhythm itself runs on
     */
    public static Timers start(List<Timer> timers, Clock clock, RealTime realTime) {
        return start(timers, clock, realTime, TimerListener.UNHEARD);
    }

    /**
     * The same.
     *
     * @param listener is told how they do
     */
    public static Timers start(List<Timer> timers, Clock clock, RealTime realTime, TimerListener listener) {
        try {
            Scheduler scheduler = new StdSchedulerFactory(settings(timers.size())).getScheduler();
            Map<JobKey, Tick> ticks = new ConcurrentHashMap<>();
            scheduler.setJobFactory(
                    (fired, quartz) -> ticks.get(fired.getJobDetail().getKey()));
            for (Timer timer : timers) {
                listener.planned(timer.name());
                var job =
                        JobBuilder.newJob(Tick.class).withIdentity(timer.name()).build();
                ticks.put(job.getKey(), new Tick(timer, clock, listener));
                scheduler.scheduleJob(job, trigger(timer, realTime));
            }
            scheduler.start();
            fireAll(scheduler, timers);
            return new Timers(scheduler, List.copyOf(timers), realTime, listener);
        } catch (SchedulerException e) {
            throw new IllegalStateException("Quartz does not start with these settings", e);
        }
    }

    private static Trigger trigger(Timer timer, RealTime realTime) {
        return TriggerBuilder.newTrigger()
                .withIdentity(timer.name())
                .startAt(Date.from(realTime.wall().instant()))
                .withSchedule(timer.rhythm().schedule())
                .build();
    }

    private static void fireAll(Scheduler scheduler, List<Timer> timers) throws SchedulerException {
        for (Timer timer : timers) {
            scheduler.triggerJob(JobKey.jobKey(timer.name()));
        }
    }

    /** What runs goes on; everything else is planned from the time that it is now. */
    private void startAnew() {
        listener.clockJumped();
        try {
            for (Timer timer : timers) {
                scheduler.rescheduleJob(TriggerKey.triggerKey(timer.name()), trigger(timer, realTime));
            }
            fireAll(scheduler, timers);
        } catch (SchedulerException e) {
            log.error("The timers did not start anew; what is due may come late", e);
        }
    }

    /** Stops the timers and lets what is running end, for some seconds at most. */
    @Override
    public void close() {
        clockWatch.close();
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
