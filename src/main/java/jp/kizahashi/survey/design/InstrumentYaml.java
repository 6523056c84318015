package jp.kizahashi.survey.design;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.platform.Refused;
import jp.kizahashi.survey.SurveyProblem;
import jp.kizahashi.survey.design.Instrument.Domain;
import jp.kizahashi.survey.design.Instrument.Item;
import jp.kizahashi.survey.design.Instrument.Statement;
import jp.kizahashi.survey.design.Instrument.Term;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;

/** Reads an instrument from YAML and checks every rule at once, so that its author mends all faults in one go. */
public final class InstrumentYaml {
    private static final int LARGEST_FILE = 1_000_000;
    private static final int FAULTS_NAMED = 10;

    private InstrumentYaml() {}

    /**
     * The instrument in the text.
     *
     * @param file the name used in messages; {@code <id>.yaml}
     * @throws Refused SVY-001 with every fault and its place (at most ten, then their count)
     */
    public static Instrument read(String file, String text) {
        YamlPlace.Faults faults = new YamlPlace.Faults();
        YamlPlace root = new YamlPlace(parse(file, text), "", faults);
        Instrument instrument = instrument(root);
        if (faults.isEmpty()) InstrumentRules.check(file, instrument, faults);
        if (!faults.isEmpty()) throw refused(file, faults.lines());
        return instrument;
    }

    private static Object parse(String file, String text) {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        options.setCodePointLimit(LARGEST_FILE);
        options.setMaxAliasesForCollections(0);
        try {
            Object parsed = new Yaml(new SafeConstructor(options)).load(text);
            if (parsed == null) throw refused(file, List.of(Messages.get("survey.instrument.empty")));
            return parsed;
        } catch (MarkedYAMLException e) {
            String line = e.getProblemMark() == null
                    ? "?"
                    : String.valueOf(e.getProblemMark().getLine() + 1);
            throw refused(file, List.of(Messages.get("survey.instrument.yaml", line, String.valueOf(e.getProblem()))));
        } catch (YAMLException e) {
            throw refused(file, List.of(Messages.get("survey.instrument.yaml", "?", String.valueOf(e.getMessage()))));
        }
    }

    private static Refused refused(String file, List<String> faults) {
        List<String> named = new ArrayList<>(faults.subList(0, Math.min(FAULTS_NAMED, faults.size())));
        if (faults.size() > FAULTS_NAMED)
            named.add(Messages.get("survey.instrument.more", String.valueOf(faults.size() - FAULTS_NAMED)));
        return new Refused(SurveyProblem.INSTRUMENT_FAULTY, file, String.join(" ／ ", named));
    }

    private static Instrument instrument(YamlPlace at) {
        at.onlyKeys(Set.of(
                "id",
                "title",
                "levelPrefix",
                "whole",
                "prerequisite",
                "licence",
                "credits",
                "guidance",
                "terms",
                "domains"));
        return new Instrument(
                at.text("id"),
                at.text("title"),
                at.text("levelPrefix"),
                at.text("whole"),
                at.has("prerequisite") ? Optional.of(at.text("prerequisite")) : Optional.empty(),
                at.text("licence"),
                at.texts("credits"),
                at.texts("guidance"),
                at.each("terms").stream().map(InstrumentYaml::term).toList(),
                at.each("domains").stream().map(InstrumentYaml::domain).toList());
    }

    private static Term term(YamlPlace at) {
        at.onlyKeys(Set.of("word", "meaning"));
        return new Term(at.text("word"), at.text("meaning"));
    }

    private static Domain domain(YamlPlace at) {
        at.onlyKeys(Set.of("id", "label", "items"));
        return new Domain(
                at.text("id"),
                at.text("label"),
                at.each("items").stream().map(InstrumentYaml::item).toList());
    }

    private static Item item(YamlPlace at) {
        at.onlyKeys(Set.of("id", "label", "definition", "statements"));
        String id = at.text("id");
        List<YamlPlace> statements = at.each("statements");
        if (statements.size() != Instrument.HIGHEST_LEVEL)
            at.fault("statements", "survey.instrument.four", String.valueOf(statements.size()));
        List<Statement> read = new ArrayList<>();
        for (YamlPlace statement : statements.subList(0, Math.min(Instrument.HIGHEST_LEVEL, statements.size())))
            read.add(statement(id, read.size() + 1, statement));
        return new Item(id, at.text("label"), at.text("definition"), read);
    }

    private static Statement statement(String item, int level, YamlPlace at) {
        at.onlyKeys(Set.of("text", "evidence"));
        return new Statement(new StatementId(item, level), at.text("text"), at.text("evidence"));
    }
}
