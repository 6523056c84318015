package jp.kizahashi.process.flow.note;

import jp.kizahashi.platform.security.Actor;
import jp.kizahashi.platform.security.Allowed;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Writing, answering and settling notes; they are read on the flow's page. */
@Controller
@RequestMapping("/processes/flows/{id}/notes")
class FlowNoteController {
    private final FlowNotes notes;

    FlowNoteController(FlowNotes notes) {
        this.notes = notes;
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
