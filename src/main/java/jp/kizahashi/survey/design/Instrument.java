package jp.kizahashi.survey.design;

import java.util.List;
import java.util.Optional;

/**
 * A versioned maturity instrument: domains, items and, per item, one statement for each level 1 to 4.
 *
 * <p>How many domains and items there are is the instrument's own matter; a host may define another one. An instrument
 * that was once asked never changes: a changed sentence is a new version with a new id.
 *
 * @param id with its version, such as {@code pemm-enterprise-v1}
 * @param title the name on the page
 * @param levelPrefix the letter before a level: {@code E} for E-1 … E-4
 * @param wholeLabel what the level of the whole is the level of
 * @param prerequisite id of the instrument whose level caps this one's; empty when there is none
 * @param licence of the sentences
 * @param credits lines shown wherever the statements are shown
 * @param guidance lines shown before the first question
 * @param terms the words that an answerer must understand alike
 * @param domains at least one
 */
public record Instrument(
        String id,
        String title,
        String levelPrefix,
        String wholeLabel,
        Optional<String> prerequisite,
        String licence,
        List<String> credits,
        List<String> guidance,
        List<Term> terms,
        List<Domain> domains) {

    /** The highest level of every item; level 0 is the absence of level 1. */
    public static final int HIGHEST_LEVEL = 4;

    public Instrument {
        credits = List.copyOf(credits);
        guidance = List.copyOf(guidance);
        terms = List.copyOf(terms);
        domains = List.copyOf(domains);
    }

    /** A word and what it means in this instrument. */
    public record Term(String word, String meaning) {}

    /** A domain (分野) or enabler: as high as its lowest item. */
    public record Domain(String id, String label, List<Item> items) {
        public Domain {
            items = List.copyOf(items);
        }
    }

    /**
     * One item (項目).
     *
     * @param id unique within the instrument
     * @param definition one sentence that says what the item is about
     * @param statements exactly {@value Instrument#HIGHEST_LEVEL}, in the order of their levels
     */
    public record Item(String id, String label, String definition, List<Statement> statements) {
        public Item {
            statements = List.copyOf(statements);
        }

        /** The statement of a level from 1 to {@link Instrument#HIGHEST_LEVEL}. */
        public Statement statement(int level) {
            return statements.get(level - 1);
        }
    }

    /**
     * One assertion that an official answers.
     *
     * @param evidenceHint the document or fact that shows it
     */
    public record Statement(StatementId id, String text, String evidenceHint) {
        public int level() {
            return id.level();
        }
    }

    /** All items in the order of the questionnaire. */
    public List<Item> items() {
        return domains.stream().flatMap(d -> d.items().stream()).toList();
    }

    /** All statements in the order of the questionnaire: item by item, levels rising. */
    public List<Statement> statements() {
        return items().stream().flatMap(i -> i.statements().stream()).toList();
    }

    /** The ids of all statements in the order of the questionnaire. */
    public List<StatementId> statementIds() {
        return statements().stream().map(Statement::id).toList();
    }

    public Optional<Item> item(String itemId) {
        return items().stream().filter(i -> i.id().equals(itemId)).findFirst();
    }

    /** The statement of an id; empty when this instrument has no such item. */
    public Optional<Statement> statement(StatementId id) {
        return item(id.item()).map(i -> i.statement(id.level()));
    }

    /** The domain that an item belongs to; empty when this instrument has no such item. */
    public Optional<Domain> domainOf(String itemId) {
        return domains.stream()
                .filter(d -> d.items().stream().anyMatch(i -> i.id().equals(itemId)))
                .findFirst();
    }

    /** The statement's place in the questionnaire, 1 to {@code statements().size()} (「52問中6問目」). */
    public int position(StatementId id) {
        int place = statementIds().indexOf(id);
        if (place < 0) throw new IllegalArgumentException(this.id + " has no statement " + id);
        return place + 1;
    }
}
