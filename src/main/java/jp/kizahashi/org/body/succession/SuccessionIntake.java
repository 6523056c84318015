package jp.kizahashi.org.body.succession;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import jp.kizahashi.org.body.Municipalities;
import jp.kizahashi.org.body.SuccessionKind;
import jp.kizahashi.org.body.SuccessionTable;
import jp.kizahashi.org.intake.Intake;
import jp.kizahashi.org.intake.Tables;
import jp.kizahashi.platform.exchange.Field;
import jp.kizahashi.platform.exchange.Sheet;
import org.springframework.stereotype.Component;

/** Takes in successions from a table, each row with its own day. */
@Component
class SuccessionIntake implements Intake {
    private final Municipalities municipalities;
    private final SuccessionTable table;

    SuccessionIntake(Municipalities municipalities, SuccessionTable table) {
        this.municipalities = municipalities;
        this.table = table;
    }

    @Override
    public String kind() {
        return "successions";
    }

    @Override
    public String action() {
        return "org.list.import";
    }

    @Override
    public String page() {
        return SuccessionController.PAGE;
    }

    @Override
    public List<Field> fields() {
        return SuccessionFile.FIELDS;
    }

    @Override
    public boolean asksSource() {
        return true;
    }

    @Override
    public boolean asksDay() {
        return false;
    }

    @Override
    public Reading read(List<Sheet> sheets, Map<String, String> columns, Occasion occasion) {
        var mapped = Tables.first(sheets, SuccessionFile.FIELDS, columns);
        var read = SuccessionFile.read(
                mapped.table(), mapped.mapping(), table.own(), SuccessionFile.codes(municipalities.bodies()));
        List<Fact> facts = Arrays.stream(SuccessionKind.values())
                .map(kind -> new Fact(
                        kind.label(),
                        "%,d"
                                .formatted(read.successions().stream()
                                        .filter(s -> s.kind() == kind)
                                        .count())))
                .toList();
        return new Reading(
                List.of(new Part(mapped.table(), read.report())),
                facts,
                List.of(),
                () -> table.enter(read.successions(), occasion.source()));
    }
}
