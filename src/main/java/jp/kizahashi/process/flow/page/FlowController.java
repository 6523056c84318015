package jp.kizahashi.process.flow.page;

import jakarta.validation.Valid;
import java.util.List;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.platform.security.Actor;
import jp.kizahashi.platform.security.Allowed;
import jp.kizahashi.process.bpmn.table.FlowTable;
import jp.kizahashi.process.flow.Flow;
import jp.kizahashi.process.flow.FlowKind;
import jp.kizahashi.process.flow.Flows;
import jp.kizahashi.process.flow.Flows.NewVersion;
import jp.kizahashi.process.flow.Origin;
import org.jspecify.annotations.Nullable;
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

/** Flows: found, begun, read, named anew, ended. */
@Controller
@RequestMapping("/processes/flows")
class FlowController {
    private static final String FORM = "process/flow/page/form";

    private final Flows flows;
    private final FlowPages pages;

    FlowController(Flows flows, FlowPages pages) {
        this.flows = flows;
        this.pages = pages;
    }

    @GetMapping
    @Allowed("process.flow.read")
    String list(
            Actor actor,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        pages.list(actor, text, page, model);
        return "process/flow/page/list";
    }

    @GetMapping("/new")
    @Allowed("process.flow.edit")
    String blank(Actor actor, @RequestParam(required = false) @Nullable Long work, Model model) {
        String name = work == null ? "" : pages.nameOf(work);
        model.addAttribute("form", new FlowForm(work, name, FlowKind.AS_IS, null, null));
        pages.form(actor, null, model);
        return FORM;
    }

    @PostMapping
    @Allowed("process.flow.edit")
    Object add(Actor actor, @Valid @ModelAttribute("form") FlowForm form, BindingResult errors, Model model) {
        if (errors.hasErrors()) return refused(actor, null, model);
        Flow flow = form.toFlow();
        byte[] empty = new FlowTable(List.of()).bpmn(flow.name());
        String reason = Messages.get("process.flow.firstReason");
        long id = flows.add(actor, flow, new NewVersion(empty, Origin.TABLE, reason));
        return "redirect:/processes/flows/" + id + "/table";
    }

    @GetMapping("/{id}")
    @Allowed("process.flow.read")
    String show(
            Actor actor,
            @PathVariable long id,
            @RequestParam(required = false) @Nullable Integer version,
            @RequestParam(defaultValue = "1") int steps,
            Model model) {
        pages.show(actor, id, version, steps, model);
        return "process/flow/page/show";
    }

    @GetMapping("/{id}/edit")
    @Allowed("process.flow.edit")
    String edit(Actor actor, @PathVariable long id, Model model) {
        Flow flow = flows.get(id);
        flows.mustEdit(actor, flow);
        model.addAttribute("form", FlowForm.of(flow));
        pages.form(actor, flow, model);
        return FORM;
    }

    @PostMapping("/{id}")
    @Allowed("process.flow.edit")
    Object change(
            Actor actor,
            @PathVariable long id,
            @Valid @ModelAttribute("form") FlowForm form,
            BindingResult errors,
            Model model) {
        Flow flow = flows.get(id);
        if (errors.hasErrors()) return refused(actor, flow, model);
        flows.change(actor, form.toFlow(flow));
        return "redirect:/processes/flows/" + id;
    }

    /** The flow leaves the lists; its versions and what hangs on them stay. */
    @PostMapping("/{id}/end")
    @Allowed("process.flow.edit")
    String end(Actor actor, @PathVariable long id) {
        Flow f = flows.get(id);
        flows.change(
                actor,
                new Flow(
                        f.id(),
                        f.workId(),
                        f.kind(),
                        f.name(),
                        f.sourceId(),
                        f.yearlyCases(),
                        f.hourlyCost(),
                        pages.today()));
        return "redirect:/processes/works/" + f.workId();
    }

    /** A To-Be flow that begins as a copy. */
    @PostMapping("/{id}/to-be")
    @Allowed("process.flow.edit")
    String toBe(Actor actor, @PathVariable long id) {
        Flow flow = flows.get(id);
        String name = Messages.get("process.flow.toBeName", flow.name());
        return "redirect:/processes/flows/" + flows.copyAsToBe(actor, id, name);
    }

    private ModelAndView refused(Actor actor, @Nullable Flow flow, Model model) {
        pages.form(actor, flow, model);
        return new ModelAndView(FORM, model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
