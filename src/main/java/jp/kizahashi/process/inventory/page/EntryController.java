package jp.kizahashi.process.inventory.page;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.platform.Refused;
import jp.kizahashi.platform.security.Actor;
import jp.kizahashi.platform.security.Allowed;
import jp.kizahashi.platform.web.Blocks.Crumb;
import jp.kizahashi.process.effort.Grade;
import jp.kizahashi.process.effort.Volume;
import jp.kizahashi.process.inventory.Entries;
import jp.kizahashi.process.inventory.InventorySheet;
import jp.kizahashi.process.inventory.Rounds;
import jp.kizahashi.process.inventory.Sheets;
import jp.kizahashi.process.inventory.TaskYear;
import jp.kizahashi.process.inventory.WorkEntry;
import jp.kizahashi.process.work.Sections;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One work of a sheet: its purpose first, then its tasks with cases and time, then the other figures of the year. */
@Controller
@RequestMapping("/processes/inventory/sheets/{id}/works/{work}")
class EntryController {
    private final Sheets sheets;
    private final Entries entries;
    private final Rounds rounds;
    private final Sections sections;

    EntryController(Sheets sheets, Entries entries, Rounds rounds, Sections sections) {
        this.sheets = sheets;
        this.entries = entries;
        this.rounds = rounds;
        this.sections = sections;
    }

    @GetMapping
    @Allowed("process.inventory.read")
    String show(Actor actor, @PathVariable long id, @PathVariable long work, Model model) {
        InventorySheet sheet = sheets.get(actor, id);
        WorkEntry entry = entries.of(sheet, work);
        model.addAttribute("form", YearForm.of(entry.year()));
        return page(actor, sheet, entry, model);
    }

    @PostMapping
    @Allowed("process.inventory.fill")
    Object save(
            Actor actor,
            @PathVariable long id,
            @PathVariable long work,
            @Valid @ModelAttribute("form") YearForm form,
            BindingResult errors,
            Model model) {
        InventorySheet sheet = sheets.get(actor, id);
        form.check(errors);
        if (!errors.hasErrors()) {
            try {
                entries.save(actor, id, work, form.toWorkYear());
                return "redirect:/processes/inventory/sheets/" + id;
            } catch (Refused refusal) {
                errors.reject("refused", refusal.sentence());
            }
        }
        page(actor, sheet, entries.of(sheet, work), model);
        return new ModelAndView("process/inventory/entry", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @GetMapping("/tasks/new")
    @Allowed("process.inventory.fill")
    String blank(Actor actor, @PathVariable long id, @PathVariable long work, Model model) {
        return task(actor, id, work, 0, TaskForm.empty(), "", model);
    }

    @GetMapping("/tasks/{task}")
    @Allowed("process.inventory.fill")
    String edit(Actor actor, @PathVariable long id, @PathVariable long work, @PathVariable long task, Model model) {
        TaskYear kept = entries.task(sheets.get(actor, id), task);
        return task(actor, id, work, task, TaskForm.of(kept), "", model);
    }

    /** Task 0 is a new one. */
    @PostMapping("/tasks/{task}")
    @Allowed("process.inventory.fill")
    Object save(
            Actor actor,
            @PathVariable long id,
            @PathVariable long work,
            @PathVariable long task,
            @RequestParam Map<String, String> typed,
            Model model) {
        TaskForm form = TaskForm.typed(typed);
        String refused = "";
        if (form.faults().isEmpty()) {
            try {
                InventorySheet sheet = sheets.get(actor, id);
                int position = task == 0
                        ? entries.of(sheet, work).tasks().size() + 1
                        : entries.task(sheet, task).position();
                entries.save(actor, id, form.toTask(task, work, position));
                return shown(id, work);
            } catch (Refused refusal) {
                refused = refusal.sentence();
            }
        }
        task(actor, id, work, task, form, refused, model);
        return new ModelAndView("process/inventory/task", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @PostMapping("/tasks/{task}/removal")
    @Allowed("process.inventory.fill")
    String remove(Actor actor, @PathVariable long id, @PathVariable long work, @PathVariable long task) {
        entries.remove(actor, id, task);
        return shown(id, work);
    }

    private String page(Actor actor, InventorySheet sheet, WorkEntry entry, Model model) {
        model.addAttribute("sheet", sheet);
        model.addAttribute("entry", entry);
        model.addAttribute("round", rounds.get(sheet.roundId()));
        model.addAttribute("grades", Grade.values());
        model.addAttribute("mayEnter", sheets.mayEnter(actor, sheet));
        model.addAttribute("crumbs", crumbs(sheet, entry.work().name()));
        return "process/inventory/entry";
    }

    private String task(Actor actor, long id, long work, long task, TaskForm form, String refused, Model model) {
        InventorySheet sheet = sheets.get(actor, id);
        model.addAttribute("sheet", sheet);
        model.addAttribute("entry", entries.of(sheet, work));
        model.addAttribute("taskId", task);
        model.addAttribute("form", form);
        model.addAttribute("refused", refused);
        model.addAttribute(
                "months", IntStream.range(0, 12).map(Volume::calendar).boxed().toList());
        model.addAttribute("grades", Grade.values());
        return "process/inventory/task";
    }

    private List<Crumb> crumbs(InventorySheet sheet, String work) {
        String section =
                sections.of(sheet.departmentId()).map(Sections.Section::name).orElse("");
        return List.of(
                new Crumb(Messages.get("process.inventory.title"), "/processes/inventory"),
                new Crumb(section, "/processes/inventory/sheets/" + sheet.id()),
                new Crumb(work, ""));
    }

    private static String shown(long id, long work) {
        return "redirect:/processes/inventory/sheets/" + id + "/works/" + work;
    }
}
