package jp.kizahashi.process.inventory.exchange;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import jp.kizahashi.org.people.People;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.platform.exchange.ExcelFile;
import jp.kizahashi.platform.exchange.Unwritable;
import jp.kizahashi.platform.security.Actor;
import jp.kizahashi.platform.security.Allowed;
import jp.kizahashi.platform.web.Attachment;
import jp.kizahashi.process.inventory.Entries;
import jp.kizahashi.process.inventory.InventoryRound;
import jp.kizahashi.process.inventory.InventorySheet;
import jp.kizahashi.process.inventory.Rounds;
import jp.kizahashi.process.inventory.SheetStatus;
import jp.kizahashi.process.inventory.Sheets;
import jp.kizahashi.process.inventory.WorkEntry;
import jp.kizahashi.process.work.Sections;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** Inventories as Excel files: a section's sheet to fill, and everything that is confirmed. */
@Controller
@RequestMapping("/processes/inventory")
class InventoryExchangeController {
    private final Rounds rounds;
    private final Sheets sheets;
    private final Entries entries;
    private final Sections sections;
    private final People people;

    InventoryExchangeController(Rounds rounds, Sheets sheets, Entries entries, Sections sections, People people) {
        this.rounds = rounds;
        this.sheets = sheets;
        this.entries = entries;
        this.sections = sections;
        this.people = people;
    }

    @GetMapping("/sheets/{id}/sheet.xlsx")
    @Allowed("process.inventory.read")
    void sheet(Actor actor, @PathVariable long id, HttpServletResponse response) throws IOException {
        InventorySheet sheet = sheets.get(actor, id);
        InventoryRound round = rounds.get(sheet.roundId());
        String section =
                sections.of(sheet.departmentId()).map(Sections.Section::name).orElse("");
        write(round, section, entries.of(sheet), response);
    }

    @GetMapping("/{id}/confirmed.xlsx")
    @Allowed("process.inventory.totals")
    void confirmed(@PathVariable long id, HttpServletResponse response) throws IOException {
        InventoryRound round = rounds.get(id);
        List<InventorySheet> confirmed = sheets.ofRound(id).stream()
                .filter(s -> s.status() == SheetStatus.CONFIRMED)
                .toList();
        write(
                round,
                Messages.get("process.inventory.confirmedFile", Integer.toString(confirmed.size())),
                entries.of(confirmed),
                response);
    }

    private void write(InventoryRound round, String of, List<WorkEntry> works, HttpServletResponse response)
            throws IOException {
        var table = new InventoryTable(round, people.departments(people.today())).of(works);
        entries.exported(round.id(), Map.of("rows", table.rows().size()));
        Attachment.announce(
                response,
                Attachment.EXCEL,
                Messages.get("process.inventory.file", round.fiscalYear().label(), of) + ".xlsx");
        ExcelFile.write(List.of(table), Unwritable.REPLACE, response.getOutputStream());
    }
}
