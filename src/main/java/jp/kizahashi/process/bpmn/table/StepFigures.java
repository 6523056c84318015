package jp.kizahashi.process.bpmn.table;

import java.math.BigDecimal;
import java.util.Optional;
import jp.kizahashi.process.bpmn.Bpmn;
import jp.kizahashi.process.bpmn.xml.XmlElement;

/**
 * What is known of one step in figures; what nobody told is empty, never 0.
 *
 * @param minutes 分 of work for one case
 * @param cases 件数 a year; empty for the cases of the whole flow
 * @param errors 誤り率, percent of the cases
 * @param waiting 待ち, hours between the step before and this one
 */
public record StepFigures(
        Optional<Integer> minutes, Optional<Integer> cases, Optional<BigDecimal> errors, Optional<Integer> waiting) {
    /** Nothing is told. */
    public static final StepFigures NONE =
            new StepFigures(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    private static final int LONGEST = 9;

    public static StepFigures ofMinutes(int minutes) {
        return new StepFigures(Optional.of(minutes), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** The figures that the file gives the step; what is no figure is left out. */
    public static StepFigures of(XmlElement step) {
        return new StepFigures(
                whole(own(step, "minutes")),
                whole(own(step, "cases")),
                percent(own(step, "errors")),
                whole(own(step, "waiting")));
    }

    /** The step's own attribute of that name in the file; empty without one. */
    static String own(XmlElement step, String attribute) {
        return step.child(Bpmn.MODEL, "extensionElements")
                .flatMap(e -> e.child(FlowTable.NAMESPACE, "step"))
                .map(e -> e.value(attribute).strip())
                .orElse("");
    }

    /** A number without sign and fraction, at most nine digits. */
    public static Optional<Integer> whole(String text) {
        return text.matches("[0-9]{1," + LONGEST + "}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }

    /** A share from 0 to 100 with at most three decimals. */
    public static Optional<BigDecimal> percent(String text) {
        return Optional.of(text)
                .filter(t -> t.matches("[0-9]{1,3}(\\.[0-9]{1,3})?"))
                .map(BigDecimal::new)
                .filter(p -> p.compareTo(BigDecimal.valueOf(100)) <= 0);
    }
}
