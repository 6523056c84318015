package jp.kizahashi.process.procedure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.kizahashi.org.intake.Intake;
import jp.kizahashi.org.intake.Tables;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.platform.exchange.Field;
import jp.kizahashi.platform.exchange.Sheet;
import jp.kizahashi.platform.exchange.TableImport;
import jp.kizahashi.platform.exchange.TableImport.Line;
import jp.kizahashi.platform.security.Actor;
import jp.kizahashi.platform.security.CurrentActor;
import jp.kizahashi.process.work.Sections;
import jp.kizahashi.process.work.Sections.Section;
import org.springframework.stereotype.Component;

/** Takes the ledger's table in: known 手続番号 are changed, rows without one are new, others stay. */
@Component
class ProcedureIntake implements Intake {
    private final Procedures procedures;
    private final Sections sections;

    ProcedureIntake(Procedures procedures, Sections sections) {
        this.procedures = procedures;
        this.sections = sections;
    }

    @Override
    public String kind() {
        return "procedures";
    }

    @Override
    public String action() {
        return "process.procedure.edit";
    }

    @Override
    public String page() {
        return "/processes/procedures";
    }

    @Override
    public String pageKey() {
        return "process.procedure.title";
    }

    @Override
    public boolean partOfSetUp() {
        return false;
    }

    @Override
    public boolean asksDay() {
        return false;
    }

    @Override
    public List<Field> fields() {
        return ProcedureFile.ALL;
    }

    @Override
    public Reading read(List<Sheet> files, Map<String, String> columns, Occasion occasion) {
        return read(CurrentActor.get().orElseThrow(), files, columns);
    }

    Reading read(Actor actor, List<Sheet> files, Map<String, String> columns) {
        var mapped = Tables.first(files, ProcedureFile.ALL, columns);
        TableImport run = new TableImport(mapped.table(), mapped.mapping(), ProcedureFile.ALL);
        Map<String, Long> codes = new HashMap<>();
        Map<Long, Boolean> mine = new HashMap<>();
        for (Section section : sections.all()) {
            codes.put(section.department().code(), section.id());
            section.units().forEach(u -> codes.put(u.code(), u.id()));
        }
        Map<Long, Procedure> kept = new HashMap<>();
        procedures.search(ProcedureSearch.ALL).forEach(p -> kept.put(p.id(), p));
        List<Section> own = sections.ofPerson(actor.personId());
        List<Procedure> taken = new ArrayList<>();
        for (Line line : run.lines()) {
            Optional<Procedure> before = before(line, kept);
            Long department = codes.get(line.text(ProcedureFile.DEPARTMENT));
            if (department == null && line.text(ProcedureFile.DEPARTMENT).isEmpty())
                department = before.map(Procedure::departmentId)
                        .orElse(own.size() == 1 ? own.getFirst().id() : null);
            if (department == null) {
                line.refuse(ProcedureFile.DEPARTMENT, "process.inventory.reason.department");
                continue;
            }
            long of = department;
            if (!mine.computeIfAbsent(of, d -> procedures.mayEdit(actor, d)))
                line.refuse(ProcedureFile.DEPARTMENT, "process.procedure.reason.foreign");
            Procedure read = ProcedureFile.read(line, of, before);
            if (!line.isRefused()) taken.add(read);
        }
        long fresh = taken.stream().filter(p -> p.id() == 0).count();
        Fact fact = new Fact(
                Messages.get("process.procedure.title"), Messages.get("process.procedure.fact", taken.size(), fresh));
        return new Reading(
                List.of(new Part(mapped.table(), run.report())),
                List.of(fact),
                List.of(),
                () -> taken.forEach(p -> procedures.keep(actor, p)));
    }

    private static Optional<Procedure> before(Line line, Map<Long, Procedure> kept) {
        String number = line.text(ProcedureFile.ID);
        if (number.isEmpty()) return Optional.empty();
        Procedure found = number.matches("[0-9]{1,18}") ? kept.remove(Long.parseLong(number)) : null;
        if (found == null) line.refuse(ProcedureFile.ID, "process.procedure.reason.unknown");
        return Optional.ofNullable(found);
    }
}
