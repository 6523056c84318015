package jp.kizahashi.process.flow.note;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.kizahashi.org.people.People;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.platform.Refused;
import jp.kizahashi.platform.audit.Audit;
import jp.kizahashi.platform.database.Tenant;
import jp.kizahashi.platform.security.Actor;
import jp.kizahashi.process.ProcessProblem;
import jp.kizahashi.process.bpmn.Bpmn;
import jp.kizahashi.process.bpmn.Model;
import jp.kizahashi.process.bpmn.drawing.Mark;
import jp.kizahashi.process.flow.Flow;
import jp.kizahashi.process.flow.FlowPart;
import jp.kizahashi.process.flow.FlowVersion;
import jp.kizahashi.process.flow.Flows;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Notes on flows. Whoever may read a flow may say what is wrong with it: those who do the work know best. */
@Component
@Transactional
public class FlowNotes implements FlowPart {
    private static final int LONGEST = 2_000;

    private final FlowNoteStore store;
    private final Flows flows;
    private final People people;
    private final Audit audit;

    FlowNotes(FlowNoteStore store, Flows flows, People people, Audit audit) {
        this.store = store;
        this.flows = flows;
        this.people = people;
        this.audit = audit;
    }

    /** A note with the names of those who wrote, and its number on the picture. */
    public record Line(int number, FlowNote note, String writer, List<Reply> replies, boolean gone) {}

    /** An answer with the name of who gave it. */
    public record Reply(FlowNote.Answer answer, String writer) {}

    @Transactional(readOnly = true)
    public List<FlowNote> of(long flow) {
        return store.of(flow);
    }

    /**
     * Pins a note to an element of the newest version, or to the whole flow.
     *
     * @param element an id of the flow, or empty
     * @throws Refused PRC-077 without words, PRC-078 when no element has the id
     */
    public long add(Actor by, long flow, String element, Topic topic, String body) {
        String words = words(body);
        Model model = flows.model(flows.version(flows.get(flow).id(), null));
        String name = element.isEmpty()
                ? ""
                : model.element(element)
                        .map(Bpmn::name)
                        .orElseThrow(() -> new Refused(ProcessProblem.FLOW_NOTE_NOWHERE));
        FlowNote note =
                new FlowNote(0, flow, element, name, topic, words, by.personId(), people.now(), null, List.of());
        long id = store.add(Tenant.current().orElseThrow(), note);
        audit.record("flow.note", "flow", flow, Map.of("note", id, "topic", topic.name()));
        return id;
    }

    /** Adds an answer; the note stays as it was. */
    public void answer(Actor by, long flow, long note, String body) {
        get(flow, note);
        store.answer(
                Tenant.current().orElseThrow(), note, new FlowNote.Answer(words(body), by.personId(), people.now()));
        audit.record("flow.answer", "flow", flow, Map.of("note", note));
    }

    /** Notes that nothing more is to be done. */
    public void settle(Actor by, long flow, long note) {
        get(flow, note);
        store.settle(note, by.personId(), people.now());
        audit.record("flow.settle", "flow", flow, Map.of("note", note));
    }

    private FlowNote get(long flow, long note) {
        return store.one(note)
                .filter(n -> n.flowId() == flow)
                .orElseThrow(() -> new Refused(ProcessProblem.FLOW_NOTE_NOWHERE));
    }

    private static String words(String body) {
        String words = body.strip();
        if (words.isEmpty()) throw new Refused(ProcessProblem.FLOW_NOTE_EMPTY);
        return words.length() > LONGEST ? words.substring(0, LONGEST) : words;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, Object> of(Actor actor, Flow flow, FlowVersion version, Model file) {
        List<FlowNote> notes = store.of(flow.id());
        Map<Long, String> names = people.names(notes.stream()
                .flatMap(n -> Stream.concat(
                        Stream.of(n.personId()), n.answers().stream().map(FlowNote.Answer::personId)))
                .distinct()
                .toList());
        List<Line> lines = new ArrayList<>();
        for (FlowNote note : notes) {
            List<Reply> replies = note.answers().stream()
                    .map(a -> new Reply(a, names.getOrDefault(a.personId(), "")))
                    .toList();
            boolean gone =
                    !note.element().isEmpty() && file.element(note.element()).isEmpty();
            lines.add(new Line(lines.size() + 1, note, names.getOrDefault(note.personId(), ""), replies, gone));
        }
        Map<String, Object> page = new HashMap<>();
        page.put("notes", lines);
        page.put("noteSteps", steps(file));
        page.put("topics", List.of(Topic.values()));
        page.put("mayNote", actor.may("process.flow.note") && !flow.ended());
        return page;
    }

    /** The elements that a note can be pinned to: steps, branches, starts and ends that have a name. */
    private static Map<String, String> steps(Model file) {
        Map<String, String> steps = new LinkedHashMap<>();
        file.elements().stream()
                .filter(e -> Bpmn.isA(e, "flowNode")
                        && !Bpmn.name(e).isBlank()
                        && !Bpmn.id(e).isEmpty())
                .limit(1_000)
                .forEach(e -> steps.put(Bpmn.id(e), Bpmn.name(e)));
        return steps;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, Mark> marks(Flow flow, FlowVersion version) {
        Map<String, List<String>> numbers = new LinkedHashMap<>();
        int number = 0;
        for (FlowNote note : store.of(flow.id())) {
            number++;
            if (!note.settled() && !note.element().isEmpty())
                numbers.computeIfAbsent(note.element(), key -> new ArrayList<>())
                        .add(String.valueOf(number));
        }
        Map<String, Mark> marks = new HashMap<>();
        numbers.forEach((element, all) -> marks.put(
                element, Mark.of(Messages.get("process.flow.note.flag", String.join("・", all)), Mark.PURPLE)));
        return marks;
    }
}
