package jp.kizahashi.org.leaving;

import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes an ordered archive; the instance is the organisation's id. */
@Configuration(proxyBeanMethods = false)
class ExportJob {
    static final String NAME = "organisation-export";

    @Bean
    OneTimeTask<Void> organisationExport(ExportFolder folder) {
        return Tasks.oneTime(NAME).execute((instance, context) -> folder.make(Long.parseLong(instance.getId())));
    }
}
