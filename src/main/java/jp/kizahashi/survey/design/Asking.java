package jp.kizahashi.survey.design;

/**
 * When and how a question is put; {@link #PLAIN} for one that is put to everybody without conditions.
 *
 * @param when a formula ({@link jp.kizahashi.survey.design.formula.Formula}); the question is put only where it is true.
 *     Empty: always
 * @param optionsFrom code of a 複数回答 question with the same option codes; only what was ticked there can be chosen here.
 *     Empty: every option
 * @param grid questions that follow one another with the same non-empty grid and the same options stand as one matrix
 *     under this heading
 * @param publicity 公表範囲
 * @param required the respondent is asked once more before handing in without an answer
 * @param least smallest number, fewest ticks or files; plain decimal, empty for no bound
 * @param most greatest number, most ticks, longest text; plain decimal, empty for no bound. Most files: empty for one
 * @param mark where the question comes from when it is not from the survey's source, such as 「本製品で追加」; shown beside it
 */
public record Asking(
        String when,
        String optionsFrom,
        String grid,
        Publicity publicity,
        boolean required,
        String least,
        String most,
        String mark) {
    /** To everybody, unconditionally. */
    public static final Asking PLAIN = new Asking("", "", "", Publicity.AS_WAVE, false, "", "", "");

    public Asking withWhen(String formula) {
        return new Asking(formula, optionsFrom, grid, publicity, required, least, most, mark);
    }

    public Asking withOptionsFrom(String code) {
        return new Asking(when, code, grid, publicity, required, least, most, mark);
    }

    public Asking withGrid(String heading) {
        return new Asking(when, optionsFrom, heading, publicity, required, least, most, mark);
    }

    public Asking withPublicity(Publicity widest) {
        return new Asking(when, optionsFrom, grid, widest, required, least, most, mark);
    }

    public Asking withRequired(boolean needed) {
        return new Asking(when, optionsFrom, grid, publicity, needed, least, most, mark);
    }

    /** Bounds as plain decimals; empty for none. */
    public Asking withBounds(String smallest, String greatest) {
        return new Asking(when, optionsFrom, grid, publicity, required, smallest, greatest, mark);
    }

    public Asking withMark(String origin) {
        return new Asking(when, optionsFrom, grid, publicity, required, least, most, origin);
    }
}
