package jp.kizahashi.process.procedure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.kizahashi.org.department.Department;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.platform.exchange.Field;
import jp.kizahashi.platform.exchange.OutCell;
import jp.kizahashi.platform.exchange.OutTable;
import jp.kizahashi.platform.exchange.TableImport.Line;
import org.jspecify.annotations.Nullable;

/** The ledger as a table, written and read back by 手続番号. */
final class ProcedureFile {
    static final Field ID = Field.optional("id", "手続番号");
    static final Field DEPARTMENT = Field.optional("department", "所属コード", "課コード", "部署コード");
    static final Field DEPARTMENT_NAME = Field.optional("departmentName", "所属", "課名", "所管");
    static final Field NAME = Field.required("name", "手続名", "手続", "手続の名称", "手続等の名称");
    static final Field BASIS = Field.optional("basis", "根拠条例・規則", "根拠法令", "根拠");
    static final Field FORM = Field.optional("form", "様式番号", "様式");
    static final Field SEAL = Field.optional("seal", "押印", "押印の有無");
    static final Field SEAL_BASIS = Field.optional("sealBasis", "押印の根拠");
    static final Field ONLINE = Field.optional("online", "オンライン", "オンライン化の状況");
    static final Field ROUTE = Field.optional("route", "オンラインの方法", "電子申請の方法");
    static final Field PAPER = Field.optional("paper", "書面");
    static final Field IN_PERSON = Field.optional("inPerson", "対面", "対面の有無");
    static final Field ATTACHMENTS = Field.optional("attachments", "添付書類");
    static final Field ATTACHMENT_COUNT = Field.optional("attachmentCount", "添付書類の数");
    static final Field ASKED_AGAIN = Field.optional("askedAgain", "既に持つ情報を再度聞く", "再度聞く情報");
    static final Field ONE_STOP = Field.optional("oneStop", "ワンストップ");
    static final Field CASES = Field.optional("cases", "年間件数", "件数");
    static final Field ONLINE_CASES = Field.optional("onlineCases", "オンライン件数");
    static final List<Field> ALL = List.of(
            ID,
            DEPARTMENT,
            DEPARTMENT_NAME,
            NAME,
            BASIS,
            FORM,
            SEAL,
            SEAL_BASIS,
            ONLINE,
            ROUTE,
            PAPER,
            IN_PERSON,
            ATTACHMENTS,
            ATTACHMENT_COUNT,
            ASKED_AGAIN,
            ONE_STOP,
            CASES,
            ONLINE_CASES);

    private ProcedureFile() {}

    static OutTable table(List<Procedure> procedures, List<Department> departments) {
        Map<Long, Department> byId = departments.stream().collect(Collectors.toMap(Department::id, d -> d));
        return new OutTable(
                Messages.get("process.procedure.title"),
                ALL.stream().map(Field::label).toList(),
                procedures.stream()
                        .map(p -> row(p, Optional.ofNullable(byId.get(p.departmentId()))))
                        .toList());
    }

    private static List<OutCell> row(Procedure p, Optional<Department> department) {
        List<OutCell> cells = new ArrayList<>();
        cells.add(OutCell.number(p.id()));
        cells.add(OutCell.text(department.map(Department::code).orElse("")));
        cells.add(OutCell.text(department.map(Department::name).orElse("")));
        cells.add(OutCell.text(p.name()));
        cells.add(OutCell.text(p.legalBasis()));
        cells.add(OutCell.text(p.formNumber()));
        cells.add(mark(p.seal()));
        cells.add(OutCell.text(p.sealBasis()));
        cells.add(OutCell.text(p.online().label()));
        cells.add(OutCell.text(p.route()));
        cells.add(mark(p.paper()));
        cells.add(mark(p.inPerson()));
        cells.add(OutCell.text(p.attachments()));
        cells.add(OutCell.number(p.attachmentCount()));
        cells.add(mark(p.askedAgain()));
        cells.add(mark(p.oneStop()));
        cells.add(number(p.cases()));
        cells.add(number(p.onlineCases()));
        return cells;
    }

    private static OutCell mark(boolean yes) {
        return OutCell.text(yes ? "有" : "無");
    }

    private static OutCell number(@Nullable Long value) {
        return value == null ? OutCell.EMPTY : OutCell.number(value);
    }

    /** The procedure of a row; what is wrong refuses the row. */
    static Procedure read(Line line, long department, Optional<Procedure> kept) {
        Long cases = count(line, CASES);
        Long online = count(line, ONLINE_CASES);
        if (cases != null && online != null && online > cases) line.refuse(ONLINE_CASES, "process.procedure.form.more");
        Long attachments = count(line, ATTACHMENT_COUNT);
        return new Procedure(
                kept.map(Procedure::id).orElse(0L),
                department,
                line.required(NAME),
                line.text(BASIS),
                line.text(FORM),
                yes(line, SEAL, false),
                line.text(SEAL_BASIS),
                online(line),
                line.text(ROUTE),
                yes(line, PAPER, true),
                yes(line, IN_PERSON, false),
                line.text(ATTACHMENTS),
                attachments == null ? 0 : Math.toIntExact(Math.min(attachments, 999)),
                yes(line, ASKED_AGAIN, false),
                yes(line, ONE_STOP, false),
                cases,
                online,
                kept.map(Procedure::version).orElse(0));
    }

    private static boolean yes(Line line, Field field, boolean blank) {
        String text = line.text(field);
        if (text.isEmpty()) return blank;
        if (text.matches("有|あり|要|必要|○|〇|はい")) return true;
        if (!text.matches("無|なし|不要|×|いいえ|―|-")) line.refuse(field, "process.procedure.reason.yes");
        return false;
    }

    private static Online online(Line line) {
        String text = line.text(ONLINE);
        for (Online online : Online.values()) if (online.label().equals(text)) return online;
        if (!text.isEmpty()) line.refuse(ONLINE, "process.procedure.reason.online");
        return Online.NONE;
    }

    private static @Nullable Long count(Line line, Field field) {
        String text = line.text(field).replaceAll("[,\\s]", "");
        if (text.isEmpty()) return null;
        if (text.matches("[0-9]{1,12}")) return Long.valueOf(text);
        line.refuse(field, "process.inventory.reason.count");
        return null;
    }
}
