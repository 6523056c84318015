package jp.kizahashi.process.inventory.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import jp.kizahashi.platform.security.Actor;
import jp.kizahashi.process.inventory.Entries;
import jp.kizahashi.process.inventory.InventoryRound;
import jp.kizahashi.process.inventory.InventorySheet;
import jp.kizahashi.process.inventory.Rounds;
import jp.kizahashi.process.inventory.SheetStatus;
import jp.kizahashi.process.inventory.Sheets;
import jp.kizahashi.process.inventory.Totals;
import jp.kizahashi.process.inventory.page.InventoryBoard.Group;
import jp.kizahashi.process.inventory.page.InventoryBoard.Line;
import jp.kizahashi.process.work.Sections;
import jp.kizahashi.process.work.Sections.Section;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what the pages of an inventory show. */
@Component
@Transactional(readOnly = true)
class InventoryPages {
    private final Rounds rounds;
    private final Sheets sheets;
    private final Entries entries;
    private final Sections sections;

    InventoryPages(Rounds rounds, Sheets sheets, Entries entries, Sections sections) {
        this.rounds = rounds;
        this.sheets = sheets;
        this.entries = entries;
        this.sections = sections;
    }

    /** A sheet of one's own section. */
    record Own(InventoryRound round, InventorySheet sheet, String section) {}

    /** The sheets of one's own sections in open inventories. */
    List<Own> own(Actor actor) {
        List<Own> own = new ArrayList<>();
        for (InventoryRound round : rounds.all())
            if (round.open())
                for (Section section : sections.ofPerson(actor.personId()))
                    sheets.of(round.id(), section.id())
                            .ifPresent(sheet -> own.add(new Own(round, sheet, section.name())));
        return own;
    }

    /** The ids of the sections that have a sheet. */
    List<Long> asked(long round) {
        return sheets.ofRound(round).stream().map(InventorySheet::departmentId).toList();
    }

    InventoryBoard board(Actor actor, InventoryRound round) {
        Map<Long, InventorySheet> asked = sheets.ofRound(round.id()).stream()
                .collect(Collectors.toMap(InventorySheet::departmentId, s -> s, (a, b) -> a, LinkedHashMap::new));
        Map<Long, Totals> totals = totals(actor, asked);
        Set<Long> readable = sheets.readable(actor, List.copyOf(asked.values()));
        Map<String, List<Line>> groups = new LinkedHashMap<>();
        for (Section section : sections.all()) {
            InventorySheet sheet = asked.get(section.id());
            if (sheet == null) continue;
            groups.computeIfAbsent(section.group(), g -> new ArrayList<>())
                    .add(new Line(sheet, section.name(), totals.get(sheet.id()), readable.contains(sheet.id())));
        }
        return new InventoryBoard(
                round,
                groups.entrySet().stream()
                        .map(g -> new Group(g.getKey(), g.getValue()))
                        .toList());
    }

    /** Totals of the confirmed sheets by sheet, for those who may read totals. */
    private Map<Long, Totals> totals(Actor actor, Map<Long, InventorySheet> asked) {
        if (!actor.may("process.inventory.totals")) return Map.of();
        List<InventorySheet> confirmed = asked.values().stream()
                .filter(s -> s.status() == SheetStatus.CONFIRMED)
                .toList();
        Map<Long, Totals> sums = entries.totals(confirmed);
        confirmed.forEach(s -> sums.putIfAbsent(s.id(), Totals.NONE));
        return sums;
    }
}
