package jp.kizahashi.process.flow.note;

import jp.kizahashi.platform.Messages;
import jp.kizahashi.platform.report.Medium;
import jp.kizahashi.platform.security.Actor;
import jp.kizahashi.platform.security.Allowed;
import jp.kizahashi.process.bpmn.table.FlowTable;
import jp.kizahashi.process.flow.Flow;
import jp.kizahashi.process.flow.FlowVersion;
import jp.kizahashi.process.flow.Flows;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Writing, answering and settling notes, and the paper for a hearing; notes are read on the flow's page. */
@Controller
@RequestMapping("/processes/flows/{id}/notes")
class FlowNoteController {
    private final FlowNotes notes;
    private final Flows flows;

    FlowNoteController(FlowNotes notes, Flows flows) {
        this.notes = notes;
        this.flows = flows;
    }

    /** 聞き取り票 on paper, with what is still open. */
    @GetMapping("/hearing.{ending}")
    @Allowed("process.flow.read")
    ResponseEntity<byte[]> hearing(
            @PathVariable long id,
            @PathVariable Medium ending,
            @RequestParam(required = false) @Nullable Integer version) {
        Flow flow = flows.get(id);
        FlowVersion shown = flows.version(id, version);
        FlowTable.Reading reading = FlowTable.of(flows.model(shown));
        String work = flows.workOf(flow).name();
        return ending.download(
                HearingSheet.of(flow, work, shown, reading, notes.of(id)),
                Messages.get("process.flow.hearing.file", flow.name(), String.valueOf(shown.number())));
    }

    @PostMapping
    @Allowed("process.flow.note")
    String add(
            Actor actor,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String element,
            @RequestParam(defaultValue = "NOTE") Topic topic,
            @RequestParam(defaultValue = "") String body) {
        return back(id, notes.add(actor, id, element, topic, body));
    }

    @PostMapping("/{note}/answers")
    @Allowed("process.flow.note")
    String answer(
            Actor actor, @PathVariable long id, @PathVariable long note, @RequestParam(defaultValue = "") String body) {
        notes.answer(actor, id, note, body);
        return back(id, note);
    }

    @PostMapping("/{note}/settlement")
    @Allowed("process.flow.note")
    String settle(Actor actor, @PathVariable long id, @PathVariable long note) {
        notes.settle(actor, id, note);
        return back(id, note);
    }

    private static String back(long flow, long note) {
        return "redirect:/processes/flows/" + flow + "#note-" + note;
    }
}
