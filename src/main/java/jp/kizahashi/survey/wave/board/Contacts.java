package jp.kizahashi.survey.wave.board;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.kizahashi.org.Organisations;
import jp.kizahashi.platform.audit.Audit;
import jp.kizahashi.platform.database.Tenant;
import jp.kizahashi.platform.web.Dates;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Who can be asked about an answer; deleted the day after the wave's day (contactsUntil). */
@Component
@Transactional
class Contacts {
    /** The person of the body who answers questions. */
    record Contact(String office, String name, String phone, String mail) {}

    private final ContactStore store;
    private final Audit audit;
    private final InstantSource clock;

    Contacts(ContactStore store, Audit audit, InstantSource clock) {
        this.store = store;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    Optional<Contact> of(long invitation) {
        return store.of(invitation);
    }

    /** Deletes the contacts of the tenant's waves whose day has passed; returns how many. */
    int deleteOutdated() {
        LocalDate today = clock.instant().atZone(Dates.TOKYO).toLocalDate();
        int deleted = 0;
        List<Long> waves = store.wavesWithOutdated(today);
        for (long wave : waves) {
            int gone = store.delete(wave);
            audit.record("wave.contacts.delete", "wave", wave, Map.of("contacts", gone));
            deleted += gone;
        }
        return deleted;
    }

    /** Each night, for every organisation that hosts a wave. */
    @Configuration(proxyBeanMethods = false)
    static class Nightly {
        @Bean
        RecurringTask<Void> contactsDeletion(
                Contacts contacts, Organisations organisations, TransactionTemplate transaction) {
            return Tasks.recurring("contacts-deletion", Schedules.daily(Dates.TOKYO, LocalTime.of(1, 30)))
                    .execute((instance, context) -> {
                        for (long id : organisations.ids())
                            Tenant.run(id, () -> transaction.executeWithoutResult(s -> contacts.deleteOutdated()));
                    });
        }
    }
}
