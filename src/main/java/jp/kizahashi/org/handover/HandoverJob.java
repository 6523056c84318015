package jp.kizahashi.org.handover;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import jp.kizahashi.org.Organisations;
import jp.kizahashi.platform.database.Tenant;
import jp.kizahashi.platform.web.Dates;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;

/** Just after midnight, for every organisation; a night that was missed is caught up at the next start. */
@Configuration(proxyBeanMethods = false)
class HandoverJob {
    @Bean
    RecurringTask<Void> handoverOfTheDay(
            Handovers handovers, Organisations organisations, TransactionTemplate transaction) {
        return Tasks.recurring("handover", Schedules.daily(Dates.TOKYO, LocalTime.of(0, 1)))
                .execute((instance, context) -> {
                    for (long id : organisations.ids())
                        Tenant.run(id, () -> transaction.executeWithoutResult(s -> handovers.catchUp()));
                });
    }
}
