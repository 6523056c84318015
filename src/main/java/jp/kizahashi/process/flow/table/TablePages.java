package jp.kizahashi.process.flow.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.platform.web.Blocks.Crumb;
import jp.kizahashi.process.bpmn.Finding;
import jp.kizahashi.process.bpmn.drawing.FlowPicture;
import jp.kizahashi.process.bpmn.lint.Lint;
import jp.kizahashi.process.bpmn.table.FlowTable;
import jp.kizahashi.process.flow.Flow;
import jp.kizahashi.process.flow.Flows;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the page of the table shows. */
@Component
class TablePages {
    /** A larger drawing is looked at on the flow's page. */
    private static final int LARGEST_PREVIEW = 300;

    /** Faults shown of a long table; their number is told. */
    private static final int SHOWN = 100;

    private final Flows flows;

    TablePages(Flows flows) {
        this.flows = flows;
    }

    String form(Flow flow, TableForm form, Model model) {
        model.addAttribute("flow", flow);
        model.addAttribute("work", flows.workOf(flow));
        model.addAttribute("form", form);
        model.addAttribute("columns", TypedRow.COLUMNS);
        List<Finding> leftOut =
                FlowTable.of(flows.model(flows.version(flow.id(), null))).leftOut();
        model.addAttribute("leftOut", leftOut);
        if (!model.containsAttribute("faults")) model.addAttribute("faults", List.of());
        if (!model.containsAttribute("lacks")) model.addAttribute("lacks", List.of());
        if (!model.containsAttribute("wrong")) model.addAttribute("wrong", Set.of());
        model.addAttribute(
                "crumbs",
                List.of(
                        new Crumb(Messages.get("process.flow.title"), "/processes/flows"),
                        new Crumb(flow.name(), "/processes/flows/" + flow.id()),
                        new Crumb(Messages.get("process.flow.table.title"), "")));
        return "process/flow/table/form";
    }

    /** One thing to mend before saving, with the field it belongs to. */
    public record Lack(String href, String sentence) {}

    /** As {@link #checked}, with what keeps it from being saved. */
    String unsaved(Flow flow, TableForm form, Model model) {
        String view = checked(flow, form, model);
        List<Lack> lacks = new ArrayList<>();
        if (form.rows().stream().allMatch(TypedRow::isBlank))
            lacks.add(new Lack("#work-0", Messages.get("process.flow.table.none")));
        if (form.reason().isBlank()) lacks.add(new Lack("#reason", Messages.get("process.flow.reasonMissing")));
        boolean drops = model.getAttribute("leftOut") instanceof List<?> left && !left.isEmpty();
        if (drops && !form.drops()) lacks.add(new Lack("#drops", Messages.get("process.flow.table.dropsMissing")));
        model.addAttribute("lacks", lacks);
        return view;
    }

    /**
     * The page of a table too long for the screen: it goes out and comes back in Excel.
     *
     * @param lacks what keeps the rows just brought from being saved
     */
    void workbookOnly(Flow flow, TableForm form, List<Lack> lacks, Model model) {
        form(flow, form, model);
        model.addAttribute("rowCount", form.rows().size());
        model.addAttribute("most", TypedTable.MOST_ROWS);
        model.addAttribute("lacks", lacks.stream().limit(SHOWN).toList());
        model.addAttribute("lackCount", lacks.size());
    }

    /** Everything that keeps the rows from being saved, row by row. */
    List<Lack> lacksOf(Flow flow, TableForm form) {
        List<Lack> lacks = new ArrayList<>();
        if (form.reason().isBlank()) lacks.add(new Lack("#reason", Messages.get("process.flow.reasonMissing")));
        boolean leavesOut = !FlowTable.of(flows.model(flows.version(flow.id(), null)))
                .leftOut()
                .isEmpty();
        if (leavesOut && !form.drops()) lacks.add(new Lack("#drops", Messages.get("process.flow.table.dropsMissing")));
        for (RowFault fault : new TypedTable(form.rows()).faults()) {
            String column = Messages.get("process.flow.column." + fault.column());
            String number = form.rows().get(fault.row()).number();
            String row = String.valueOf(fault.row() + 1);
            lacks.add(
                    new Lack("#upload", Messages.get("process.flow.table.at", number, row, column, fault.sentence())));
        }
        return lacks;
    }

    /** The form with its faults, or with the drawing that the rows give and what could be clearer in it. */
    String checked(Flow flow, TableForm form, Model model) {
        TypedTable typed = new TypedTable(form.rows());
        List<RowFault> faults = typed.faults();
        model.addAttribute("lacks", List.of());
        model.addAttribute("faults", faults);
        model.addAttribute("wrong", faults.stream().map(RowFault::cell).collect(Collectors.toSet()));
        model.addAttribute("checked", true);
        if (faults.isEmpty()) {
            FlowTable table = typed.table();
            var drawn = jp.kizahashi.process.bpmn.Model.read(table.bpmn(flow.name()));
            model.addAttribute("findings", Lint.of(drawn).stream().limit(50).toList());
            if (table.rows().size() <= LARGEST_PREVIEW) model.addAttribute("picture", FlowPicture.svg(drawn));
            model.addAttribute("empty", table.rows().isEmpty());
        }
        return form(flow, form, model);
    }
}
