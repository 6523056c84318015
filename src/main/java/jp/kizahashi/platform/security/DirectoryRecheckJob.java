package jp.kizahashi.platform.security;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Every ten minutes, unless the town set another number. */
@Configuration(proxyBeanMethods = false)
class DirectoryRecheckJob {
    @Bean
    RecurringTask<Void> recheckOfDirectory(DirectoryRecheck recheck, Environment settings) {
        int minutes = settings.getProperty("kizahashi.ldap-recheck-minutes", Integer.class, 10);
        return Tasks.recurring("directory-recheck", FixedDelay.of(Duration.ofMinutes(minutes)))
                .execute((instance, context) -> recheck.run());
    }
}
