package se.samverkan.ringar.scheduler.utskick;

import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.JobExecutionContext;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Quartz, in memory on every node, only beats: what is due is told by the ledger and the clock. A beat that is missed is
 * made up for by the next.
 */
@Configuration(proxyBeanMethods = false)
public class Metronom {
    private static final Logger LOG = LoggerFactory.getLogger(Metronom.class);

    @Bean
    JobDetail rondJobb() {
        return JobBuilder.newJob(RondJobb.class)
                .withIdentity("rond")
                .storeDurably()
                .build();
    }

    @Bean
    JobDetail avsandarJobb() {
        return JobBuilder.newJob(AvsandarJobb.class)
                .withIdentity("avsandare")
                .storeDurably()
                .build();
    }

    @Bean
    Trigger rondSlag(JobDetail rondJobb) {
        return varje(rondJobb, 5);
    }

    @Bean
    Trigger avsandarSlag(JobDetail avsandarJobb) {
        return varje(avsandarJobb, 1);
    }

    private static Trigger varje(JobDetail job, int seconds) {
        return TriggerBuilder.newTrigger()
                .forJob(job)
                .withIdentity(job.getKey().getName())
                .withSchedule(SimpleScheduleBuilder.repeatSecondlyForever(seconds)
                        .withMisfireHandlingInstructionNextWithRemainingCount())
                .build();
    }

    /** A beat of the round. */
    @DisallowConcurrentExecution
    static final class RondJobb implements Job {
        private final Rond rond;
        private final Puls puls;

        RondJobb(Rond rond, Puls puls) {
            this.rond = rond;
            this.puls = puls;
        }

        @Override
        public void execute(JobExecutionContext context) {
            puls.slog("rond");
            try {
                rond.kor();
            } catch (RuntimeException e) {
                LOG.error("Ronden gick inte, nästa slag försöker igen", e);
            }
        }
    }

    /** A beat of the sender. */
    @DisallowConcurrentExecution
    static final class AvsandarJobb implements Job {
        private final Avsandare avsandare;
        private final Puls puls;

        AvsandarJobb(Avsandare avsandare, Puls puls) {
            this.avsandare = avsandare;
            this.puls = puls;
        }

        @Override
        public void execute(JobExecutionContext context) {
            puls.slog("avsandare");
            try {
                avsandare.kor();
            } catch (RuntimeException e) {
                LOG.error("Avsändaren gick inte, nästa slag försöker igen", e);
            }
        }
    }
}
