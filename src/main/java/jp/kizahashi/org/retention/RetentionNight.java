package jp.kizahashi.org.retention;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import jp.kizahashi.org.Organisations;
import jp.kizahashi.platform.database.Tenant;
import jp.kizahashi.platform.retention.Retention;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Every night, after the backup, each organisation's retention runs in a transaction of its own. */
@Configuration(proxyBeanMethods = false)
class RetentionNight {
    private static final Logger log = LoggerFactory.getLogger(RetentionNight.class);

    @Bean
    RecurringTask<Void> nightlyRetention(Organisations organisations, Retention retention) {
        return Tasks.recurring("retention", Schedules.daily(ZoneId.of("Asia/Tokyo"), LocalTime.of(3, 10)))
                .execute((instance, context) -> {
                    for (long id : organisations.ids()) night(id, retention);
                });
    }

    /** What goes wrong in one town must not keep the others waiting. */
    private static void night(long organisation, Retention retention) {
        try {
            Map<String, Long> removed = Tenant.as(organisation, retention::run);
            if (!removed.isEmpty()) log.info("retention of organisation {}: {}", organisation, removed);
        } catch (RuntimeException e) {
            log.error("retention of organisation {} failed", organisation, e);
        }
    }
}
