package se.samverkan.ringar.bot.epost;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import se.samverkan.ringar.scheduler.utskick.Utfall;

class EpostutfallTest {
    @Test
    void whatIsNotAnsweredDependsOnWhetherTheTextHadBegunToLeave() {
        var lost = new MessagingException("tappad", new IOException("tappad"));
        assertThat(EpostMessenger.bedom(lost, false)).isInstanceOf(Utfall.ForsokIgen.class);
        assertThat(EpostMessenger.bedom(lost, true)).isInstanceOf(Utfall.Oviss.class);
    }
}
