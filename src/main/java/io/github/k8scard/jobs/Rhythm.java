package io.github.k8scard.jobs;

import org.quartz.CronScheduleBuilder;
import org.quartz.ScheduleBuilder;
import org.quartz.SimpleScheduleBuilder;

/** How often a timer fires. */
public enum Rhythm {
    /** At second 0 of each minute. */
    MINUTE {
        @Override
        ScheduleBuilder<?> schedule() {
            return CronScheduleBuilder.cronSchedule("0 * * * * ?").withMisfireHandlingInstructionFireAndProceed();
        }
    },
    FIVE_MINUTES {
        @Override
        ScheduleBuilder<?> schedule() {
            return every(300);
        }
    },
    TWENTY_SECONDS {
        @Override
        ScheduleBuilder<?> schedule() {
            return every(20);
        }
    },
    FIVE_SECONDS {
        @Override
        ScheduleBuilder<?> schedule() {
            return every(5);
        }
    },
    SECOND {
        @Override
        ScheduleBuilder<?> schedule() {
            return every(1);
        }
    };

    abstract ScheduleBuilder<?> schedule();

    private static ScheduleBuilder<?> every(int seconds) {
        return SimpleScheduleBuilder.repeatSecondlyForever(seconds)
                .withMisfireHandlingInstructionNextWithRemainingCount();
    }
}
