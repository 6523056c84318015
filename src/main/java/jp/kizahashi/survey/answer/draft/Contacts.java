package jp.kizahashi.survey.answer.draft;

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
import jp.kizahashi.platform.Refused;
import jp.kizahashi.platform.audit.Audit;
import jp.kizahashi.platform.database.Tenant;
import jp.kizahashi.platform.web.Dates;
import jp.kizahashi.survey.SurveyProblem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Whom to ask about an answer; deleted the day after the wave's day (contactsUntil). */
@Component
@Transactional
public class Contacts {
    private final ContactStore store;
    private final Audit audit;
    private final InstantSource clock;

    Contacts(ContactStore store, Audit audit, InstantSource clock) {
        this.store = store;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whom to ask about the reply to this invitation. */
    @Transactional(readOnly = true)
    public Optional<Contact> of(long invitation) {
        return store.find(invitation);
    }

    /** Keeps or replaces the contact; the audit entry does not hold it. */
    public void keep(Answering who, Contact contact) {
        if (!who.office()) throw new Refused(SurveyProblem.PART_NOT_YOURS);
        store.keep(who.invitation(), contact, clock.instant());
        audit.record("contact.keep", "invitation", who.invitation().id(), Map.of());
    }

    /** Deletes the contacts of the tenant's waves whose day has passed; returns how many. */
    public int deleteOutdated() {
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
