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

    /** What beats, and how many seconds apart. */
    enum Del {
        ROND(5),
        AVSANDARE(1);

        private final int sekunder;

        Del(int sekunder) {
            this.sekunder = sekunder;
        }
    }

    @Bean
    JobDetail rondJobb() {
        return jobb(Del.ROND);
    }

    @Bean
    JobDetail avsandarJobb() {
        return jobb(Del.AVSANDARE);
    }

    @Bean
    Trigger rondSlag(JobDetail rondJobb) {
        return slag(rondJobb);
    }

    @Bean
    Trigger avsandarSlag(JobDetail avsandarJobb) {
        return slag(avsandarJobb);
    }

    private static JobDetail jobb(Del del) {
        return JobBuilder.newJob(Slag.class)
                .withIdentity(del.name())
                .storeDurably()
                .build();
    }

    private static Trigger slag(JobDetail job) {
        String del = job.getKey().getName();
        return TriggerBuilder.newTrigger()
                .forJob(job)
                .withIdentity(del)
                .withSchedule(SimpleScheduleBuilder.repeatSecondlyForever(Del.valueOf(del).sekunder)
                        .withMisfireHandlingInstructionNextWithRemainingCount())
                .build();
    }

    /** A beat of the one that the job is named after. */
    @DisallowConcurrentExecution
    static final class Slag implements Job {
        private final Rond rond;
        private final Avsandare avsandare;
        private final Filvakt filvakt;
        private final Puls puls;

        Slag(Rond rond, Avsandare avsandare, Filvakt filvakt, Puls puls) {
            this.rond = rond;
            this.avsandare = avsandare;
            this.filvakt = filvakt;
            this.puls = puls;
        }

        @Override
        public void execute(JobExecutionContext context) {
            Del del = Del.valueOf(context.getJobDetail().getKey().getName());
            puls.slog(del);
            try {
                if (!filvakt.galler()) return;
                switch (del) {
                    case ROND -> rond.kor();
                    case AVSANDARE -> avsandare.kor();
                }
            } catch (RuntimeException e) {
                LOG.error("Slaget {} gick inte, nästa försöker igen", del, e);
            }
        }
    }
}
