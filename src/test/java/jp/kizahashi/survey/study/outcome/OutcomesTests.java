package jp.kizahashi.survey.study.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import jp.kizahashi.AppTest;
import jp.kizahashi.Mirai;
import jp.kizahashi.Mirai.Town;
import jp.kizahashi.platform.Refused;
import jp.kizahashi.platform.files.StoredFiles;
import jp.kizahashi.platform.security.Role;
import jp.kizahashi.survey.study.outcome.OutcomeColumn.Kind;
import org.junit.jupiter.api.Test;

/** Editions of outcome data sets: kept as given, apart by tenant. */
@AppTest
class OutcomesTests {
    private static final List<OutcomeColumn> COLUMNS =
            List.of(new OutcomeColumn("c01", "定数管理", Kind.YES_NO), new OutcomeColumn("d01", "行政改革実施率", Kind.SHARE));

    private final Mirai mirai;
    private final Outcomes outcomes;
    private final StoredFiles files;

    OutcomesTests(Mirai mirai, Outcomes outcomes, StoredFiles files) {
        this.mirai = mirai;
        this.outcomes = outcomes;
        this.files = files;
    }

    @Test
    void figures_come_back_with_every_digit_and_gaps_stay_gaps() {
        Town host = mirai.found();
        long set = keep(host, "行政改革");
        OutcomeTable table = mirai.as(host, Role.HOST, () -> outcomes.table(set).orElseThrow());
        assertThat(table.columns()).isEqualTo(COLUMNS);
        assertThat(table.asOf()).isEqualTo(LocalDate.of(2020, 4, 1));
        assertThat(table.byCode().get("980013")).containsExactly(1.0, 7.0 / 13);
        assertThat(table.byCode().get("980021")).containsExactly(null, null);
        assertThat(mirai.as(host, Role.HOST, () -> outcomes.rows(set)).get(1).notApplicable())
                .containsExactly(0);
    }

    @Test
    void the_same_name_loaded_again_is_the_next_edition_and_the_old_one_stays() {
        Town host = mirai.found();
        long first = keep(host, "行政改革");
        long second = keep(host, "行政改革");
        List<OutcomeSet> own = mirai.as(host, Role.HOST, outcomes::own);
        assertThat(own).extracting(OutcomeSet::id).containsExactly(second, first);
        assertThat(own).extracting(OutcomeSet::number).containsExactly(2, 1);
        assertThat(own).extracting(OutcomeSet::bodies).containsOnly(2);
    }

    @Test
    void another_organisation_sees_nothing_of_it_and_cannot_delete_it() {
        Town host = mirai.found();
        Town other = mirai.found();
        long set = keep(host, "行政改革");
        assertThat(mirai.as(other, Role.HOST, outcomes::own)).isEmpty();
        assertThat(mirai.as(other, Role.HOST, () -> outcomes.table(set))).isEmpty();
        assertThat(mirai.as(other, Role.HOST, () -> outcomes.rows(set))).isEmpty();
        assertThatThrownBy(() -> mirai.as(other, Role.HOST, () -> removed(set)))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("SVY-090");
        assertThat(mirai.as(host, Role.HOST, () -> outcomes.table(set))).isPresent();
    }

    @Test
    void a_deleted_edition_is_gone_with_its_figures() {
        Town host = mirai.found();
        long set = keep(host, "行政改革");
        mirai.as(host, Role.HOST, () -> removed(set));
        assertThat(mirai.as(host, Role.HOST, () -> outcomes.table(set))).isEmpty();
        assertThat(mirai.as(host, Role.HOST, () -> outcomes.rows(set))).isEmpty();
    }

    private boolean removed(long set) {
        outcomes.remove(set);
        return true;
    }

    private long keep(Town host, String name) {
        return mirai.as(host, Role.HOST, () -> {
            var original = new ByteArrayInputStream("団体コード,定数管理\n".getBytes(StandardCharsets.UTF_8));
            long file = files.keep(host.actor(Role.HOST), original, "調査.csv");
            return outcomes.keep(host.actor(Role.HOST), edition(name, file));
        });
    }

    private static NewOutcomeSet edition(String name, long file) {
        return new NewOutcomeSet(
                name,
                "架空省「架空調査」",
                LocalDate.of(2021, 3, 31),
                LocalDate.of(2020, 4, 1),
                file,
                "0".repeat(64),
                "市区町村",
                COLUMNS,
                List.of(
                        new OutcomeRow("980013", "架空県", "みらい市", List.of(1.0, 7.0 / 13), List.of()),
                        new OutcomeRow("980021", "架空県", "のぞみ町", Arrays.asList(null, null), List.of(0))),
                2,
                "{}");
    }
}
