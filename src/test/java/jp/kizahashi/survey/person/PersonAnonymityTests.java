package jp.kizahashi.survey.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.kizahashi.AppTest;
import jp.kizahashi.Mirai;
import jp.kizahashi.Mirai.Town;
import jp.kizahashi.Visitor;
import jp.kizahashi.platform.database.DatabaseServer;
import jp.kizahashi.platform.security.Role;
import jp.kizahashi.survey.answer.Entry;
import jp.kizahashi.survey.person.PersonReplies.Person;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An attacker who reads the whole database, row security set aside, cannot tell whose answer an answer is. */
@AppTest
class PersonAnonymityTests {
    private final Mirai mirai;
    private final PersonFixture fixture;
    private final PersonWaves waves;
    private final PersonReplies replies;
    private final PersonColumns columns;
    private final PersonKeys keys;
    private final JdbcClient owner;

    @LocalServerPort
    private int port;

    PersonAnonymityTests(
            Mirai mirai,
            PersonFixture fixture,
            PersonWaves waves,
            PersonReplies replies,
            PersonColumns columns,
            PersonKeys keys,
            DatabaseServer server) {
        this.mirai = mirai;
        this.fixture = fixture;
        this.waves = waves;
        this.replies = replies;
        this.columns = columns;
        this.keys = keys;
        this.owner = JdbcClient.create(server.ownerDataSource());
    }

    @Test
    void answers_hold_nothing_but_the_answer_its_group_and_a_random_id() {
        assertThat(owner.sql("""
                        select column_name from information_schema.columns
                        where table_schema = 'public' and table_name = 'survey_person_answer' order by 1
                        """).query(String.class).list())
                .containsExactly("content", "group_label", "organisation_id", "respondent", "section", "wave_id");
    }

    @Test
    void no_row_of_any_table_shares_an_id_or_a_transaction_with_an_answer() {
        Situation s = situation();
        assertUnlinked(s);
    }

    @Test
    void after_closing_the_answers_do_not_even_tell_the_order_in_which_they_came() {
        Situation s = situation();
        mirai.as(s.town(), Role.DX_OFFICE, () -> {
            waves.close(s.wave());
            return true;
        });
        mirai.in(s.town().id(), () -> {
            columns.make(s.wave());
            return true;
        });
        List<String> places = owner.sql(
                        "select respondent::text || section from survey_person_answer where wave_id = :wave order by ctid")
                .param("wave", s.wave())
                .query(String.class)
                .list();
        assertThat(places).hasSizeGreaterThan(6).isSorted();
        assertThat(transactions(s.wave())).hasSize(1);
        // The job may write its columns in the transaction that mixes: they hold no person either.
        assertNothingNames(s, List.of("survey_person_answer"));
    }

    /**
     * A wave with seven answers, one begun, one untouched code.
     *
     * @param used codes of those who handed in
     */
    private record Situation(Town town, long wave, List<String> used) {}

    private Situation situation() {
        Town town = mirai.found();
        long wave = fixture.open(town);
        List<String> codes = fixture.issue(town, wave, "", 9);
        browse(codes.get(6));
        for (int i = 0; i < 6; i++)
            fixture.answer(
                    town, codes.get(i), Map.of("Q1", Entry.of("1"), "Q2", Entry.of("2"), "Q5", Entry.of("困りごと" + i)));
        Person begun = replies.entered(codes.get(7)).orElseThrow();
        mirai.in(town.id(), () -> {
            replies.keep(begun, Map.of("Q1", Optional.of(Entry.of("2"))));
            return true;
        });
        return new Situation(town, wave, codes.subList(0, 7));
    }

    /** Answers as a browser does, with a session and everything it leaves behind. */
    private void browse(String code) {
        Visitor visitor = new Visitor(port);
        visitor.post("/persons", Map.of("code", code));
        visitor = visitor.withNewToken();
        visitor.post(
                "/persons/sections/a", Map.of("seen.Q1", "0", "Q1", "1", "seen.Q2", "0", "Q2", "2", "then", "next"));
        visitor.post("/persons/sections/b", Map.of("seen.Q5", "0", "Q5", "困りごと", "then", "next"));
        assertThat(visitor.post("/persons/submission", Map.of()).to()).endsWith("/persons/thanks");
    }

    private void assertUnlinked(Situation s) {
        List<String> transactions = transactions(s.wave());
        assertThat(transactions).hasSize(7);
        for (String table : tables()) {
            if (table.equals("survey_person_answer")) continue;
            assertThat(owner.sql("select count(*) from " + table + " where xmin::text in (:all)")
                            .param("all", transactions)
                            .query(Integer.class)
                            .single())
                    .as("rows of %s that came by the transaction of an answer", table)
                    .isZero();
        }
        assertNothingNames(s, List.of("survey_person_answer"));
    }

    /** Neither the random ids outside the answers, nor used codes or their digests anywhere, as text or as bytes. */
    private void assertNothingNames(Situation s, List<String> except) {
        List<String> ids = owner.sql("select distinct respondent::text from survey_person_answer where wave_id = :wave")
                .param("wave", s.wave())
                .query(String.class)
                .list();
        assertThat(ids).hasSize(7);
        List<String> secrets = new ArrayList<>();
        for (String code : s.used()) {
            String draft = keys.draft(code).orElseThrow();
            for (String secret : List.of(code, code.replace("-", ""), draft, keys.hash(draft))) secrets.add(secret);
        }
        for (String table : tables()) {
            if (!except.contains(table)) assertNoRowHolds(table, ids);
            assertNoRowHolds(table, secrets);
        }
    }

    private void assertNoRowHolds(String table, List<String> texts) {
        List<String> patterns = new ArrayList<>();
        for (String text : texts) {
            patterns.add("%" + text + "%");
            patterns.add("%" + text.replace("-", "") + "%");
            patterns.add("%" + HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8)) + "%");
        }
        assertThat(owner.sql("select count(*) from " + table + " t where t::text like any (cast(:patterns as text[]))")
                        .param("patterns", patterns.toArray(String[]::new))
                        .query(Integer.class)
                        .single())
                .as(table)
                .isZero();
    }

    private List<String> transactions(long wave) {
        return owner.sql("select distinct xmin::text from survey_person_answer where wave_id = :wave")
                .param("wave", wave)
                .query(String.class)
                .list();
    }

    private List<String> tables() {
        return owner.sql("""
                        select table_name from information_schema.tables
                        where table_schema = 'public' and table_type = 'BASE TABLE' order by 1
                        """).query(String.class).list();
    }
}
