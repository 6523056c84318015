package jp.kizahashi.survey.design;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import jp.kizahashi.survey.design.Instrument.Domain;
import jp.kizahashi.survey.design.Instrument.Item;
import jp.kizahashi.survey.design.Instrument.Statement;

/** The rules that every instrument keeps, shipped or defined by a host. */
final class InstrumentRules {
    /** Longer sentences carry two assertions, and do not fit a phone. Counted in code points. */
    static final int LONGEST_STATEMENT = 60;

    /** Words that make a statement untestable: nobody can show by a document that something is "appropriate". */
    static final List<String> BANNED = List.of("適切に", "十分に", "積極的に");

    private static final Pattern INSTRUMENT_ID = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*-v[1-9][0-9]*");
    private static final Pattern PART_ID = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final Pattern PREFIX = Pattern.compile("[A-Z]");

    private final YamlPlace.Faults faults;
    private final Set<String> itemIds = new HashSet<>();
    private final Map<String, String> placeOfSentence = new HashMap<>();

    private InstrumentRules(YamlPlace.Faults faults) {
        this.faults = faults;
    }

    static void check(String file, Instrument instrument, YamlPlace.Faults faults) {
        InstrumentRules rules = new InstrumentRules(faults);
        rules.checkHead(file, instrument);
        Set<String> domainIds = new HashSet<>();
        for (int d = 0; d < instrument.domains().size(); d++) {
            Domain domain = instrument.domains().get(d);
            String place = "domains[" + d + "]";
            rules.checkId(place, domain.id(), domainIds);
            for (int i = 0; i < domain.items().size(); i++)
                rules.checkItem(place + ".items[" + i + "]", domain.items().get(i));
        }
    }

    private void checkHead(String file, Instrument instrument) {
        if (!INSTRUMENT_ID.matcher(instrument.id()).matches())
            faults.add("id", "survey.instrument.versionedId", instrument.id());
        else if (!file.equals(instrument.id() + ".yaml"))
            faults.add("id", "survey.instrument.fileName", instrument.id());
        if (!PREFIX.matcher(instrument.levelPrefix()).matches())
            faults.add("levelPrefix", "survey.instrument.prefix", instrument.levelPrefix());
    }

    private void checkItem(String place, Item item) {
        checkId(place, item.id(), itemIds);
        for (Statement statement : item.statements())
            checkText(place + ".statements[" + (statement.level() - 1) + "].text", statement.text());
    }

    private void checkId(String place, String id, Set<String> taken) {
        if (!PART_ID.matcher(id).matches()) faults.add(place + ".id", "survey.instrument.partId", id);
        if (!taken.add(id)) faults.add(place + ".id", "survey.instrument.duplicateId", id);
    }

    private void checkText(String place, String text) {
        int length = text.codePointCount(0, text.length());
        if (length > LONGEST_STATEMENT)
            faults.add(place, "survey.instrument.long", String.valueOf(length), String.valueOf(LONGEST_STATEMENT));
        for (String word : BANNED) if (text.contains(word)) faults.add(place, "survey.instrument.banned", word);
        String earlier = placeOfSentence.putIfAbsent(comparable(text), place);
        if (earlier != null) faults.add(place, "survey.instrument.sameText", earlier);
    }

    /** Two sentences that differ only in width, spaces or punctuation are equal to a reader. */
    private static String comparable(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[\\s、。,.]", "");
    }
}
