package jp.kizahashi.survey.design.rule;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.kizahashi.survey.design.Question;
import jp.kizahashi.survey.design.Questionnaire.Section;

/** What can be wrong with the matrices of a section. */
final class GridRules {
    private final List<Question> questions;
    private final Findings found;

    GridRules(Section section, Findings found) {
        this.questions = section.questions();
        this.found = found;
    }

    void all() {
        Map<String, Question> first = new LinkedHashMap<>();
        for (int at = 0; at < questions.size(); at++) {
            Question question = questions.get(at);
            String grid = question.asking().grid();
            if (grid.isEmpty()) continue;
            if (!question.kind().hasOptions()) found.fault(Findings.place(question), "gridKind", grid);
            Question head = first.putIfAbsent(grid, question);
            if (head != null) row(head, question, questions.get(at - 1));
        }
    }

    private void row(Question head, Question row, Question above) {
        String grid = row.asking().grid();
        if (row.kind() != head.kind() || !row.options().equals(head.options()))
            found.fault(Findings.place(row), "gridOptions", grid, head.code());
        else if (!above.asking().grid().equals(grid)) found.hint(Findings.place(row), "gridApart", grid);
    }
}
