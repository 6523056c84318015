package jp.kizahashi.survey.design.rule;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import jp.kizahashi.survey.design.Question;
import jp.kizahashi.survey.design.Question.Option;
import jp.kizahashi.survey.design.QuestionKind;
import jp.kizahashi.survey.design.rule.Finding.Place;

/** What can be wrong with one question by itself. */
final class QuestionRules {
    private static final int LADDER_STEPS = 8;
    private static final int MOST_FILES = 20;
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,15}(\\.[0-9]{1,15})?");
    private static final Pattern COUNT = Pattern.compile("[0-9]{1,6}");
    /** Words that let a respondent say that none fits. */
    private static final Pattern NONE = Pattern.compile("なし|無し|ない|無い|いない|ありません|いいえ|該当|その他|わから|分から|不明|未定|受けて|0");

    private final Question question;
    private final Findings found;
    private final Place place;

    QuestionRules(Question question, Findings found) {
        this.question = question;
        this.found = found;
        this.place = Findings.place(question);
    }

    void all() {
        if (question.text().isBlank()) found.fault(place, "text");
        if (question.label().isBlank()) found.fault(place, "label");
        if (question.kind().hasOptions()) options();
        else if (!question.options().isEmpty()) found.fault(place, "optionsNotWanted");
        unit();
        bounds();
    }

    private void options() {
        List<Option> options = question.options();
        if (options.size() < 2) found.fault(place, "optionsFew");
        if (options.stream().anyMatch(o -> o.label().isBlank() || o.code().isBlank()))
            found.fault(place, "optionBlank");
        if (options.stream().map(Option::code).distinct().count() < options.size()) found.fault(place, "optionCode");
        if (options.stream().map(Option::label).distinct().count() < options.size()) found.fault(place, "optionTwice");
        if (question.kind() == QuestionKind.LADDER) ladder();
        else noneFits();
    }

    private void ladder() {
        List<String> wanted = IntStream.rangeClosed(1, LADDER_STEPS)
                .mapToObj(Integer::toString)
                .toList();
        if (!question.options().stream().map(Option::code).toList().equals(wanted)) found.fault(place, "ladder");
    }

    private void noneFits() {
        boolean exclusive = question.options().stream().anyMatch(Option::isExclusive);
        boolean other = question.options().stream().anyMatch(Option::isOther);
        boolean said = question.options().stream()
                .anyMatch(o -> NONE.matcher(o.label()).find());
        if (question.kind() == QuestionKind.MULTIPLE && !exclusive) found.hint(place, "noneMultiple");
        else if (question.options().size() > 2 && !exclusive && !other && !said) found.hint(place, "noneSingle");
        boolean wordsAsked = !question.asking().optionsFrom().isEmpty();
        if (!other
                && !wordsAsked
                && question.options().stream().anyMatch(o -> o.label().startsWith("その他")))
            found.hint(place, "otherUnmarked");
    }

    private void unit() {
        if (question.kind() == QuestionKind.MONEY && question.unit().isBlank()) found.fault(place, "moneyUnit");
        if (question.kind() == QuestionKind.NUMBER && question.unit().isBlank()) found.hint(place, "numberUnit");
        if (!question.kind().isNumber() && !question.unit().isBlank()) found.fault(place, "unitNotWanted");
    }

    private void bounds() {
        String least = question.asking().least();
        String most = question.asking().most();
        if (least.isEmpty() && most.isEmpty()) return;
        if (question.kind().isNumber()) crossed(bound(least, DECIMAL), bound(most, DECIMAL));
        else if (question.kind() == QuestionKind.MULTIPLE) ticks(bound(least, COUNT), bound(most, COUNT));
        else if (question.kind() == QuestionKind.FILE) files(bound(least, COUNT), bound(most, COUNT));
        else if (question.kind().isText() && least.isEmpty()) bound(most, COUNT);
        else found.fault(place, "boundsNotWanted", question.kind().label());
    }

    private void ticks(Optional<BigDecimal> least, Optional<BigDecimal> most) {
        crossed(least, most);
        BigDecimal options = BigDecimal.valueOf(question.options().size());
        if (least.filter(b -> b.compareTo(options) > 0).isPresent()) found.fault(place, "ticksTooMany");
        if (most.filter(b -> b.signum() == 0).isPresent()) found.fault(place, "ticksNone");
    }

    private void files(Optional<BigDecimal> least, Optional<BigDecimal> most) {
        crossed(least, most.or(() -> Optional.of(BigDecimal.ONE)));
        BigDecimal limit = BigDecimal.valueOf(MOST_FILES);
        if (most.filter(b -> b.signum() == 0 || b.compareTo(limit) > 0).isPresent())
            found.fault(place, "filesMost", limit.toPlainString());
    }

    private void crossed(Optional<BigDecimal> least, Optional<BigDecimal> most) {
        if (least.isPresent() && most.isPresent() && least.get().compareTo(most.get()) > 0)
            found.fault(
                    place,
                    "boundsCrossed",
                    least.get().toPlainString(),
                    most.get().toPlainString());
    }

    private Optional<BigDecimal> bound(String typed, Pattern wanted) {
        if (typed.isEmpty()) return Optional.empty();
        if (wanted.matcher(typed).matches()) return Optional.of(new BigDecimal(typed));
        found.fault(place, "boundUnreadable", typed);
        return Optional.empty();
    }
}
