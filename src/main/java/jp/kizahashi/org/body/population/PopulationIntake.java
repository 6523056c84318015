package jp.kizahashi.org.body.population;

import java.util.List;
import java.util.Map;
import jp.kizahashi.org.OrgProblem;
import jp.kizahashi.org.body.ListedBody;
import jp.kizahashi.org.body.Municipalities;
import jp.kizahashi.org.body.NationalList;
import jp.kizahashi.org.intake.Intake;
import jp.kizahashi.org.intake.Tables;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.platform.Refused;
import jp.kizahashi.platform.exchange.Field;
import jp.kizahashi.platform.exchange.Sheet;
import org.springframework.stereotype.Component;

/** Takes in populations by code, against the national list in use. */
@Component
class PopulationIntake implements Intake {
    private final Municipalities municipalities;
    private final Populations populations;

    PopulationIntake(Municipalities municipalities, Populations populations) {
        this.municipalities = municipalities;
        this.populations = populations;
    }

    @Override
    public String kind() {
        return "population";
    }

    @Override
    public String action() {
        return "org.population.edit";
    }

    @Override
    public String page() {
        return "/org/population";
    }

    @Override
    public List<Field> fields() {
        return PopulationFile.FIELDS;
    }

    @Override
    public boolean asksSource() {
        return true;
    }

    @Override
    public Reading read(List<Sheet> sheets, Map<String, String> columns, Occasion occasion) {
        List<ListedBody> bodies = municipalities.bodies();
        if (bodies.isEmpty()) throw new Refused(OrgProblem.NO_MUNICIPALITY_LIST);
        var mapped = Tables.first(sheets, PopulationFile.FIELDS, columns);
        var read = PopulationFile.read(
                mapped.table(), mapped.mapping(), NationalList.of(bodies), occasion.source(), occasion.asOf());
        long people = read.populations().stream().mapToLong(Population::people).sum();
        return new Reading(
                List.of(new Part(mapped.table(), read.report())),
                List.of(
                        new Fact(
                                Messages.get("org.body.fact.municipalities"),
                                "%,d".formatted(read.populations().size())),
                        new Fact(Messages.get("org.body.fact.people"), "%,d".formatted(people))),
                List.of(),
                () -> populations.enter(read.populations()));
    }
}
