package jp.kizahashi.survey.tabulation.page;

import jp.kizahashi.survey.column.AnsweredWave.Kind;
import jp.kizahashi.survey.design.Questionnaire;
import jp.kizahashi.survey.person.PersonWave;
import jp.kizahashi.survey.wave.DisclosureTerms;
import jp.kizahashi.survey.wave.Wave;

/**
 * What was asked of whom: a wave of bodies, a 庁内照会, or a wave of persons.
 *
 * @param id of the wave among those of its kind
 * @param k the fewest respondents of a group that others see; of persons, that anybody sees
 * @param quotable whether words may be quoted in what is published, where the question allows it too
 */
public record Asked(Kind kind, long id, String title, Questionnaire questionnaire, int k, boolean quotable) {
    static Asked of(Wave wave) {
        return new Asked(
                wave.inhouse() ? Kind.SECTIONS : Kind.BODIES,
                wave.id(),
                wave.title(),
                wave.questionnaire(),
                wave.k(),
                wave.disclosure() != DisclosureTerms.HOST_ONLY);
    }

    static Asked of(PersonWave wave) {
        return new Asked(
                Kind.PERSONS,
                wave.id(),
                wave.plan().title(),
                wave.plan().questionnaire(),
                wave.plan().k(),
                false);
    }

    /** Whether other bodies see some of it. */
    public boolean isPublished() {
        return kind == Kind.BODIES;
    }

    /** The page of the wave. */
    public String home() {
        return switch (kind) {
            case BODIES -> "/surveys/waves/" + id;
            case SECTIONS -> "/surveys/inhouse/" + id;
            case PERSONS -> "/surveys/persons/" + id;
        };
    }

    /** The page of one who was asked; of persons there is none. */
    public String respondent(long invitation) {
        return home() + (kind == Kind.SECTIONS ? "/sections/" : "/bodies/") + invitation;
    }

    /** Where its tables stand. */
    public String tables() {
        return (kind == Kind.PERSONS ? home() : "/surveys/waves/" + id) + "/tables";
    }
}
