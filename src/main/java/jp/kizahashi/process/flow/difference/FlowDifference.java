package jp.kizahashi.process.flow.difference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.process.bpmn.Bpmn;
import jp.kizahashi.process.bpmn.Change;
import jp.kizahashi.process.bpmn.Change.Detail;
import jp.kizahashi.process.bpmn.Change.Kind;
import jp.kizahashi.process.bpmn.Changes;
import jp.kizahashi.process.bpmn.Model;
import jp.kizahashi.process.bpmn.drawing.Mark;
import jp.kizahashi.process.bpmn.xml.XmlElement;

/** Two models compared for people: one line an element, and a mark of the same words on the pictures. Pure. */
final class FlowDifference {
    /** What people do not compare: ids of other elements, and how a line runs. */
    private static final Set<String> UNSAID =
            Set.of("place", "sourceRef", "targetRef", "processRef", "dataObjectRef", "dataStoreRef", "isExecutable");

    private final Model before;
    private final Model after;
    private final List<Line> lines = new ArrayList<>();
    private final Map<String, Mark> marksBefore = new HashMap<>();
    private final Map<String, Mark> marksAfter = new HashMap<>();
    private int redrawn;

    /**
     * One element that differs.
     *
     * @param kind added, removed, changed or moved
     * @param name its name; what it is when it has none
     * @param type what it is, in the words of an office
     * @param details what differs, in words; empty for added and removed elements
     */
    public record Line(Kind kind, String element, String name, String type, List<String> details) {
        public Line {
            details = List.copyOf(details);
        }
    }

    private FlowDifference(Model before, Model after) {
        this.before = before;
        this.after = after;
    }

    static FlowDifference between(Model before, Model after) {
        FlowDifference all = new FlowDifference(before, after);
        for (Change change : Changes.between(before, after)) all.add(change);
        return all;
    }

    private void add(Change change) {
        if (change.kind() == Kind.REDRAWN) {
            redrawn++;
            return;
        }
        List<String> details = change.details().stream()
                .filter(d -> !UNSAID.contains(d.what()))
                .flatMap(d -> detail(d).stream())
                .toList();
        boolean whole = change.kind() == Kind.ADDED || change.kind() == Kind.REMOVED;
        boolean rewired = change.details().stream().anyMatch(d -> d.what().matches("sourceRef|targetRef"));
        if (details.isEmpty() && rewired) details = List.of(Messages.get("process.flow.difference.rewired"));
        if (!whole && details.isEmpty()) return;
        mark(change);
        if (isSpoken(change.type()))
            lines.add(new Line(
                    change.kind(),
                    change.element(),
                    name(change),
                    Messages.pattern("process.flow.type." + change.type())
                            .orElseGet(() -> Messages.get("process.flow.type.other")),
                    details));
    }

    private static boolean isSpoken(String type) {
        return !Set.of("association", "laneSet", "dataObject", "definitions", "process", "extensionElements")
                .contains(type);
    }

    private String name(Change change) {
        if (!change.name().isBlank() || !change.type().equals("sequenceFlow")) return change.name();
        Model model = change.kind() == Kind.REMOVED ? before : after;
        Optional<XmlElement> flow = model.element(change.element());
        String from = flow.flatMap(f -> model.referred(f, "sourceRef"))
                .map(Bpmn::name)
                .orElse("");
        String to = flow.flatMap(f -> model.referred(f, "targetRef"))
                .map(Bpmn::name)
                .orElse("");
        return from.isBlank() && to.isBlank() ? "" : from + " → " + to;
    }

    private Optional<String> detail(Detail detail) {
        String what = Messages.pattern("process.flow.difference.what." + detail.what())
                .orElseGet(() -> Messages.get("process.flow.difference.what.other"));
        boolean refers = detail.what().equals("lane") || detail.what().equals("parent");
        String old = refers ? named(before, detail.before()) : text(detail.before());
        String now = refers ? named(after, detail.after()) : text(detail.after());
        if (old.equals(now)) return Optional.empty();
        return Optional.of(Messages.get("process.flow.difference.detail", what, old, now));
    }

    private static String named(Model model, String id) {
        return model.element(id).map(Bpmn::name).filter(n -> !n.isBlank()).orElse("―");
    }

    private static String text(String value) {
        String plain = value.replaceAll("(minutes|cases|errors|waiting|number|papers|systems)=", "$1 ")
                .strip();
        for (String figure : List.of("minutes", "cases", "errors", "waiting", "number", "papers", "systems"))
            plain = plain.replace(figure + " ", Messages.get("process.flow.column." + figure) + " ");
        return plain.isEmpty() ? "―" : plain;
    }

    private void mark(Change change) {
        String words = Messages.get("process.flow.difference." + change.kind());
        switch (change.kind()) {
            case ADDED -> marksAfter.put(change.element(), Mark.of(words, Mark.GREEN));
            case REMOVED -> marksBefore.put(change.element(), new Mark(words, Mark.RED, true));
            default -> {
                marksBefore.putIfAbsent(change.element(), Mark.of(words, Mark.BLUE));
                marksAfter.putIfAbsent(change.element(), Mark.of(words, Mark.BLUE));
            }
        }
    }

    List<Line> lines() {
        return List.copyOf(lines);
    }

    long count(Kind kind) {
        return lines.stream().filter(l -> l.kind() == kind).count();
    }

    /** How many elements only stand elsewhere. */
    int redrawn() {
        return redrawn;
    }

    Map<String, Mark> marksBefore() {
        return marksBefore;
    }

    Map<String, Mark> marksAfter() {
        return marksAfter;
    }
}
