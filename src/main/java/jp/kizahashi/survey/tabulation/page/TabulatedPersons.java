package jp.kizahashi.survey.tabulation.page;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import jp.kizahashi.org.Organisation;
import jp.kizahashi.org.Organisations;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.platform.Refused;
import jp.kizahashi.platform.web.Dates;
import jp.kizahashi.survey.SurveyProblem;
import jp.kizahashi.survey.column.StoredColumns;
import jp.kizahashi.survey.person.PersonColumns;
import jp.kizahashi.survey.person.PersonWave;
import jp.kizahashi.survey.person.PersonWaves;
import jp.kizahashi.survey.tabulation.CaseUnit;
import jp.kizahashi.survey.tabulation.WaveVariables;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Closed waves of persons as tables are made from them. Answers are never taken together in other ways: the difference of two
 * groupings would tell of fewer than k.
 */
@Component
@Transactional(readOnly = true)
class TabulatedPersons {
    private final PersonWaves waves;
    private final PersonColumns columns;
    private final Organisations organisations;
    private final Dates dates = new Dates();

    TabulatedPersons(PersonWaves waves, PersonColumns columns, Organisations organisations) {
        this.waves = waves;
        this.columns = columns;
        this.organisations = organisations;
    }

    /** Refused (SVY-040) when there is none, SVY-168 while its answers are not ready. */
    TabulatedWave of(long id) {
        PersonWave wave = waves.get(id);
        StoredColumns made = columns.of(id).orElseThrow(() -> new Refused(SurveyProblem.PERSONS_NOT_READY));
        String closed = dates.time(Objects.requireNonNull(wave.closedAt()));
        return new TabulatedWave(
                Asked.of(wave),
                organisations.own().map(Organisation::name).orElse(""),
                new WaveVariables(made, Map.of(), CaseUnit.PERSON),
                List.of(),
                Messages.get("survey.tabulation.persons.asOf", closed),
                Messages.get("survey.tabulation.persons.version"),
                "",
                question -> List.of(),
                Optional.empty());
    }
}
