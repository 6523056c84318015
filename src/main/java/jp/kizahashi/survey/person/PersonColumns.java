package jp.kizahashi.survey.person;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.platform.database.Tenant;
import jp.kizahashi.survey.answer.AnswerSheet;
import jp.kizahashi.survey.answer.Entry;
import jp.kizahashi.survey.column.AnsweredWave;
import jp.kizahashi.survey.column.Projections;
import jp.kizahashi.survey.column.StoredColumns;
import jp.kizahashi.survey.design.Question;
import jp.kizahashi.survey.design.Question.Option;
import jp.kizahashi.survey.design.QuestionKind;
import jp.kizahashi.survey.design.Questionnaire;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionalEventListener;

/** The columns of a closed wave of persons. They are made by a job, since 200,000 answers take minutes. */
@Component
@Transactional
public class PersonColumns {
    private static final String TASK = "person-columns";

    private final PersonWaveStore waves;
    private final PersonCodeStore codes;
    private final PersonAnswerStore answers;
    private final Projections projections;

    PersonColumns(PersonWaveStore waves, PersonCodeStore codes, PersonAnswerStore answers, Projections projections) {
        this.waves = waves;
        this.codes = codes;
        this.answers = answers;
        this.projections = projections;
    }

    /** The columns, once they are made. */
    @Transactional(readOnly = true)
    public Optional<StoredColumns> of(long wave) {
        return projections.made(AnsweredWave.Kind.PERSONS, wave);
    }

    /** Mixes the answers of a closed wave and makes its columns; called again it changes nothing. */
    void make(long wave) {
        if (of(wave).isPresent()) return;
        PersonWave closed = waves.find(wave).orElseThrow();
        List<PersonIssue> issues = codes.issues(wave);
        int handedIn = issues.stream().mapToInt(PersonIssue::handedIn).sum();
        answers.removeDrafts(wave);
        answers.mix(wave);
        StoredColumns made = projections.current(new Persons(closed, issues, answers));
        if (made.respondents() != handedIn)
            throw new IllegalStateException(
                    "wave %d: %d codes were used, %d persons answered".formatted(wave, handedIn, made.respondents()));
    }

    /** Gives the making to the scheduler once the closure is sure. */
    @Component
    static class Dispatch {
        private final Scheduler scheduler;
        private final OneTimeTask<Void> task;
        private final InstantSource clock;

        Dispatch(Scheduler scheduler, OneTimeTask<Void> personColumnsJob, InstantSource clock) {
            this.scheduler = scheduler;
            this.task = personColumnsJob;
            this.clock = clock;
        }

        @TransactionalEventListener
        void send(PersonWaves.Closed closed) {
            scheduler.schedule(task.instance(closed.organisationId() + "-" + closed.waveId()), clock.instant());
        }
    }

    /** The job. */
    @Configuration(proxyBeanMethods = false)
    static class Job {
        @Bean
        OneTimeTask<Void> personColumnsJob(PersonColumns columns) {
            return Tasks.oneTime(TASK).execute((instance, context) -> {
                String[] parts = instance.getId().split("-", -1);
                Tenant.run(Long.parseLong(parts[0]), () -> columns.make(Long.parseLong(parts[1])));
            });
        }
    }

    /** The answers of a closed wave, in the order of their random ids. */
    private record Persons(PersonWave wave, List<PersonIssue> issues, PersonAnswerStore answers)
            implements AnsweredWave {
        @Override
        public Kind kind() {
            return Kind.PERSONS;
        }

        @Override
        public long id() {
            return wave.id();
        }

        @Override
        public Questionnaire questionnaire() {
            return wave.plan().questionnaire();
        }

        @Override
        public int asked() {
            return issues.stream().mapToInt(PersonIssue::asked).sum();
        }

        @Override
        public int k() {
            return wave.plan().k();
        }

        @Override
        public List<Question> facts() {
            List<Option> groups = groups();
            if (groups.size() < 2) return List.of();
            String label = Messages.get("survey.column.fact.group");
            return List.of(new Question("group", label, label, List.of(), QuestionKind.SINGLE, groups, ""));
        }

        private List<Option> groups() {
            List<String> labels =
                    issues.stream().map(PersonIssue::group).distinct().toList();
            List<Option> options = new ArrayList<>();
            for (String label : labels) {
                String shown = label.isEmpty() ? Messages.get("survey.person.group.none") : label;
                options.add(new Option(Integer.toString(options.size() + 1), shown));
            }
            return options;
        }

        @Override
        public List<String> telling() {
            return wave.plan().telling();
        }

        /** Answers of a closed wave never change. */
        @Override
        public String digest() {
            return "closed " + wave.closedAt();
        }

        @Override
        public void each(Consumer<Answered> respondent) {
            Map<String, String> groups = new HashMap<>();
            List<String> labels =
                    issues.stream().map(PersonIssue::group).distinct().toList();
            for (String label : labels) groups.put(label, Integer.toString(groups.size() + 1));
            boolean isGrouped = labels.size() > 1;
            Gathering gathering =
                    new Gathering(group -> isGrouped ? List.of(groups.get(group)) : List.of(), respondent);
            answers.each(wave.id(), gathering::add);
            gathering.end();
        }
    }

    /** Puts the sections of each respondent together. */
    private static final class Gathering {
        private final java.util.function.Function<String, List<String>> facts;
        private final Consumer<AnsweredWave.Answered> to;
        private final Map<String, Entry> entries = new TreeMap<>();
        private @Nullable UUID respondent;
        private String group = "";

        Gathering(java.util.function.Function<String, List<String>> facts, Consumer<AnsweredWave.Answered> to) {
            this.facts = facts;
            this.to = to;
        }

        void add(PersonAnswerStore.Row row) {
            if (!Objects.equals(row.respondent(), respondent)) end();
            respondent = row.respondent();
            group = row.group();
            entries.putAll(AnswerSheet.parse(row.content()).entries());
        }

        void end() {
            if (respondent == null) return;
            to.accept(new AnsweredWave.Answered(facts.apply(group), new AnswerSheet(entries)));
            respondent = null;
            entries.clear();
        }
    }
}
