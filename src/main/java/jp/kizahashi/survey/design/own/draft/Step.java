package jp.kizahashi.survey.design.own.draft;

/** One place up or down the questionnaire. */
enum Step {
    UP,
    DOWN;

    int places() {
        return this == UP ? -1 : 1;
    }
}
