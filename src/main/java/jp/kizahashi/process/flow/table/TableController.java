package jp.kizahashi.process.flow.table;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.platform.Refused;
import jp.kizahashi.platform.database.Home;
import jp.kizahashi.platform.exchange.ExcelFile;
import jp.kizahashi.platform.exchange.SheetFile;
import jp.kizahashi.platform.exchange.Unwritable;
import jp.kizahashi.platform.files.CheckedFile;
import jp.kizahashi.platform.files.UploadCheck;
import jp.kizahashi.platform.files.UploadLimits;
import jp.kizahashi.platform.security.Actor;
import jp.kizahashi.platform.security.Allowed;
import jp.kizahashi.platform.web.Attachment;
import jp.kizahashi.process.ProcessProblem;
import jp.kizahashi.process.bpmn.table.FlowTable;
import jp.kizahashi.process.flow.Flow;
import jp.kizahashi.process.flow.FlowVersion;
import jp.kizahashi.process.flow.Flows;
import jp.kizahashi.process.flow.Flows.NewVersion;
import jp.kizahashi.process.flow.Origin;
import jp.kizahashi.process.flow.table.TablePages.Lack;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** A flow as a table: typed on screen, or brought in an Excel workbook; saved as a new version. */
@Controller
@RequestMapping("/processes/flows/{id}/table")
class TableController {
    private static final String WORKBOOK = "process/flow/table/workbook";

    private final Flows flows;
    private final TablePages pages;
    private final Path folder;

    TableController(Flows flows, TablePages pages, Home home) {
        this.flows = flows;
        this.pages = pages;
        this.folder = home.files().resolve("incoming");
    }

    @GetMapping
    @Allowed("process.flow.edit")
    String begin(Actor actor, @PathVariable long id, Model model) {
        Flow flow = flows.get(id);
        flows.mustEdit(actor, flow);
        FlowVersion version = flows.version(id, null);
        FlowTable.Reading reading = FlowTable.of(flows.model(version));
        List<TypedRow> rows = new ArrayList<>(
                reading.table().rows().stream().map(TypedRow::of).toList());
        TableForm form = new TableForm(rows, version.number(), "", Origin.TABLE, false);
        if (rows.size() > TypedTable.MOST_ROWS) {
            pages.workbookOnly(flow, form, List.of(), model);
            return WORKBOOK;
        }
        if (rows.isEmpty()) for (int i = 1; i <= 5; i++) rows.add(TypedRow.begun(String.valueOf(i), ""));
        return pages.form(flow, new TableForm(rows, version.number(), "", Origin.TABLE, false), model);
    }

    /** What a button of the form asks: to put in, move or take out a row, to look at the drawing, or to save. */
    @PostMapping
    @Allowed("process.flow.edit")
    Object change(Actor actor, @PathVariable long id, @RequestParam MultiValueMap<String, String> typed, Model model) {
        Flow flow = flows.get(id);
        flows.mustEdit(actor, flow);
        TableForm form = TableForm.of(typed);
        mustFit(form.rows());
        TableForm.Order order = TableForm.Order.of(typed.getFirst("do"));
        if (order.isSave()) return save(actor, flow, form, model);
        if (order.what().equals("check")) return pages.checked(flow, form, model);
        TypedTable table = new TypedTable(form.rows());
        switch (order.what()) {
            case "insert" -> table.insert(order.row() + 1);
            case "remove" -> table.remove(order.row());
            case "up" -> table.move(order.row(), -1);
            case "down" -> table.move(order.row(), 1);
            default -> throw new Refused(ProcessProblem.FLOW_UNKNOWN);
        }
        model.addAttribute("focus", order.focus());
        return pages.form(flow, form.with(table.rows()), model);
    }

    private Object save(Actor actor, Flow flow, TableForm form, Model model) {
        TypedTable typed = new TypedTable(form.rows());
        boolean wrong = !typed.faults().isEmpty()
                || typed.table().rows().isEmpty()
                || form.reason().isBlank();
        FlowVersion newest = flows.version(flow.id(), null);
        FlowTable.Reading before = FlowTable.of(flows.model(newest));
        if (wrong || !before.leftOut().isEmpty() && !form.drops())
            return refused(pages.unsaved(flow, form, model), model);
        byte[] file = typed.table().bpmn(flow.name(), before.ids());
        try {
            flows.save(actor, flow.id(), form.seen(), new NewVersion(file, form.origin(), form.reason()));
            return "redirect:/processes/flows/" + flow.id();
        } catch (Refused refusal) {
            if (refusal.problem() != ProcessProblem.FLOW_SAVED_MEANWHILE) throw refusal;
            model.addAttribute("meanwhile", refusal.sentence());
            return refused(pages.form(flow, form.seeing(newest.number()), model), model);
        }
    }

    private static void mustFit(List<TypedRow> rows) {
        if (rows.size() > TypedTable.MOST_ROWS)
            throw new Refused(ProcessProblem.FLOW_TABLE_TOO_LONG, String.valueOf(TypedTable.MOST_ROWS));
    }

    private static ModelAndView refused(String view, Model model) {
        return new ModelAndView(view, model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /** The rows of a workbook in place of those on the page; nothing is saved yet. */
    @PostMapping("/excel")
    @Allowed("process.flow.edit")
    Object read(
            Actor actor,
            @PathVariable long id,
            @RequestParam(required = false) @Nullable MultipartFile upload,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(required = false) @Nullable Boolean drops,
            @RequestParam(defaultValue = "0") int seen,
            Model model)
            throws IOException {
        Flow flow = flows.get(id);
        flows.mustEdit(actor, flow);
        int newest = flows.version(id, null).number();
        try {
            if (upload == null || upload.isEmpty()) throw new Refused(ProcessProblem.FLOW_FILE_MISSING);
            List<TypedRow> rows = rows(upload);
            TableForm form =
                    new TableForm(rows, seen == 0 ? newest : seen, reason, Origin.EXCEL, Boolean.TRUE.equals(drops));
            if (rows.size() > TypedTable.MOST_ROWS) return atOnce(actor, flow, form, model);
            model.addAttribute("taken", rows.size());
            return pages.checked(flow, form, model);
        } catch (Refused refusal) {
            begin(actor, id, model);
            model.addAttribute("problem", refusal.sentence());
            return refused("process/flow/table/form", model);
        }
    }

    /** A table too long for the screen is judged and saved at once, or refused with what is to be mended. */
    private Object atOnce(Actor actor, Flow flow, TableForm form, Model model) {
        List<Lack> lacks = pages.lacksOf(flow, form);
        if (!lacks.isEmpty()) {
            pages.workbookOnly(flow, form, lacks, model);
            return refused(WORKBOOK, model);
        }
        TypedTable typed = new TypedTable(form.rows());
        Map<String, String> ids =
                FlowTable.of(flows.model(flows.version(flow.id(), null))).ids();
        byte[] file = typed.table().bpmn(flow.name(), ids);
        flows.save(actor, flow.id(), form.seen(), new NewVersion(file, form.origin(), form.reason()));
        return "redirect:/processes/flows/" + flow.id();
    }

    private List<TypedRow> rows(MultipartFile upload) throws IOException {
        String name = upload.getOriginalFilename() == null ? "" : upload.getOriginalFilename();
        try (InputStream in = upload.getInputStream()) {
            CheckedFile file = new UploadCheck(UploadLimits.STANDARD)
                    .receive(in, name, Files.createDirectories(folder), SheetFile.KINDS);
            try {
                return TableWorkbook.read(SheetFile.read(file));
            } finally {
                Files.deleteIfExists(file.path());
            }
        }
    }

    @GetMapping("/workbook.xlsx")
    @Allowed("process.flow.read")
    void excel(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable Integer version,
            HttpServletResponse response)
            throws IOException {
        Flow flow = flows.get(id);
        FlowVersion shown = flows.version(id, version);
        FlowTable table = FlowTable.of(flows.model(shown)).table();
        String name = Messages.get("process.flow.table.file", flow.name(), String.valueOf(shown.number()));
        Attachment.announce(response, Attachment.EXCEL, name);
        ExcelFile.write(List.of(TableWorkbook.write(table)), Unwritable.REPLACE, response.getOutputStream());
    }
}
