package jp.kizahashi.survey.study.outcome.reading;

import jp.kizahashi.org.body.BodyKind;

/** Which bodies a table is about. */
public enum BodyLevel {
    MUNICIPALITY,
    PREFECTURE;

    boolean holds(BodyKind kind) {
        return this == PREFECTURE ? kind == BodyKind.PREFECTURE : kind.isMunicipality();
    }
}
