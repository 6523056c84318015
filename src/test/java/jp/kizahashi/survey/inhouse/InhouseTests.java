package jp.kizahashi.survey.inhouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import jp.kizahashi.AppTest;
import jp.kizahashi.Mirai;
import jp.kizahashi.platform.audit.Audit;
import jp.kizahashi.platform.security.Actor;
import jp.kizahashi.platform.security.Role;
import jp.kizahashi.survey.answer.AttachedFile;
import jp.kizahashi.survey.answer.Entry;
import jp.kizahashi.survey.answer.attachment.HandedInFiles;
import jp.kizahashi.survey.answer.attachment.Upload;
import jp.kizahashi.survey.answer.draft.Answering;
import jp.kizahashi.survey.answer.draft.Desks;
import jp.kizahashi.survey.answer.draft.Drafts;
import jp.kizahashi.survey.answer.draft.Drafts.Given;
import jp.kizahashi.survey.answer.draft.InquiryFixture;
import jp.kizahashi.survey.answer.draft.InquiryFixture.Inquiry;
import jp.kizahashi.survey.answer.page.Branching;
import jp.kizahashi.survey.design.Question;
import jp.kizahashi.survey.design.QuestionKind;
import jp.kizahashi.survey.design.Questionnaire;
import jp.kizahashi.survey.design.Questionnaire.Section;
import jp.kizahashi.survey.wave.Desk;
import jp.kizahashi.survey.wave.Invitation;
import jp.kizahashi.survey.wave.Invitations;
import jp.kizahashi.survey.wave.SectionTarget;
import jp.kizahashi.survey.wave.Waves;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;

/** A town asks its own sections: 担当 fills, 所属長 confirms, one row a section comes out. */
@AppTest
class InhouseTests {
    private static final Questionnaire FILES = new Questionnaire(
            "own-9",
            "様式の調べ（架空）",
            List.of(),
            List.of(),
            List.of(),
            List.of(new Section(
                    "s",
                    "様式",
                    List.of(new Question("F1", "様式", "様式を付けてください。", List.of(), QuestionKind.FILE, List.of(), "")))));

    @Autowired
    HandedInFiles files;

    private final Mirai mirai;
    private final InquiryFixture fixture;
    private final Inhouse inhouse;
    private final InhousePages pages;
    private final Desks desks;
    private final Drafts drafts;
    private final Waves waves;
    private final Invitations invitations;

    InhouseTests(
            Mirai mirai,
            InquiryFixture fixture,
            Inhouse inhouse,
            InhousePages pages,
            Desks desks,
            Drafts drafts,
            Waves waves,
            Invitations invitations) {
        this.mirai = mirai;
        this.fixture = fixture;
        this.inhouse = inhouse;
        this.pages = pages;
        this.desks = desks;
        this.drafts = drafts;
        this.waves = waves;
        this.invitations = invitations;
    }

    @Test
    void a_section_fills_its_head_confirms_and_the_asker_sees_only_then() {
        Inquiry town = fixture.open();
        long wave = ask(town);
        Answering clerk = answering(town, wave, town.clerk());
        in(town, town.clerk(), () -> drafts.save(clerk, "USE", Given.of("2"), 0, "a"));
        assertThat(board(town, wave).lines()).singleElement().satisfies(l -> {
            assertThat(l.state()).isEqualTo("記入中");
            assertThat(l.edition()).isNull();
        });
        assertThatThrownBy(() -> in(town, town.chief(), () -> confirm(town, wave, "")))
                .as("nothing to confirm yet")
                .hasMessageContaining("SVY-051");
        in(town, town.clerk(), () -> handOver(clerk));
        assertThat(board(town, wave).lines().getFirst().state()).isEqualTo("所属長の確認待ち");
        in(town, town.chief(), () -> confirm(town, wave, ""));
        InhouseBoard board = board(town, wave);
        assertThat(board.in()).isEqualTo(1);
        InhouseTable table = InhouseTable.of(board);
        assertThat(table.questions()).extracting("code").containsExactly("USE");
        assertThat(table.rows().getFirst().answers()).containsExactly("使っていない");
        assertThat(board.reminder("期限")).isEmpty();
    }

    @Test
    void nothing_to_report_takes_the_clerk_one_click() {
        Inquiry town = fixture.open();
        long wave = ask(town);
        assertThat(board(town, wave).reminder("期限").orElseThrow()).contains("人事課", "該当なしで回す");
        Answering clerk = answering(town, wave, town.clerk());
        in(town, town.clerk(), () -> {
            desks.nothing(clerk);
            return true;
        });
        in(town, town.chief(), () -> confirm(town, wave, ""));
        InhouseBoard board = board(town, wave);
        assertThat(board.nothing()).isEqualTo(1);
        assertThat(board.lines().getFirst().state()).isEqualTo("該当なし");
        assertThat(board.lines().getFirst().edition().sheet().entries().values())
                .containsOnly(Entry.NOT_APPLICABLE);
    }

    @Test
    void a_correction_goes_the_same_way_and_needs_a_note() {
        Inquiry town = fixture.open();
        long wave = ask(town);
        Answering clerk = answering(town, wave, town.clerk());
        in(town, town.clerk(), () -> drafts.save(clerk, "USE", Given.of("2"), 0, "a"));
        in(town, town.clerk(), () -> handOver(clerk));
        in(town, town.chief(), () -> confirm(town, wave, ""));
        in(town, town.clerk(), () -> {
            desks.correct(clerk);
            return true;
        });
        in(town, town.clerk(), () -> drafts.save(clerk, "BAND", Given.of("1"), 0, "b"));
        in(town, town.clerk(), () -> handOver(clerk));
        assertThatThrownBy(() -> in(town, town.chief(), () -> confirm(town, wave, "")))
                .hasMessageContaining("SVY-053");
        in(town, town.chief(), () -> confirm(town, wave, "予算の帯を加えた"));
        assertThat(board(town, wave).lines().getFirst().edition().number()).isEqualTo(2);
    }

    @Test
    void a_section_attaches_a_file_and_the_asker_fetches_it_once_it_is_confirmed() {
        Inquiry town = fixture.open();
        long wave = ask(town, FILES);
        Answering clerk = answering(town, wave, town.clerk());
        Upload upload = new Upload("様式.csv", new ByteArrayResource("a,b".getBytes(StandardCharsets.UTF_8)));
        in(town, town.clerk(), () -> drafts.attach(clerk, "F1", List.of(upload)));
        Actor office = town.town().actor(Role.DX_OFFICE);
        assertThat(in(town, office, () -> files.of(waves.get(wave)))).isEmpty();
        long file = in(
                town,
                town.clerk(),
                () -> AttachedFile.of(drafts.of(clerk)
                                .kept("F1")
                                .entry()
                                .orElseThrow()
                                .values())
                        .getFirst()
                        .id());
        assertThatThrownBy(() -> in(town, office, () -> files.get(waves.get(wave), file)))
                .as("a draft is nobody else's, within one town too")
                .hasMessageContaining("SVY-181");
        in(town, town.clerk(), () -> handOver(clerk));
        in(town, town.chief(), () -> confirm(town, wave, ""));
        assertThat(in(town, office, () -> files.of(waves.get(wave))))
                .singleElement()
                .satisfies(f -> {
                    assertThat(f.from().name()).isEqualTo("人事課");
                    assertThat(f.path()).hasContent("a,b");
                });
        InhouseTable table = InhouseTable.of(board(town, wave));
        assertThat(table.rows().getFirst().answers()).containsExactly("様式.csv（3バイト）");
        assertThat(table.file(board(town, wave)).rows().getFirst().getLast().toString())
                .contains("様式.csv（SHA-256 ");
    }

    @Test
    void only_the_named_people_may_act() {
        Inquiry town = fixture.open();
        long wave = ask(town);
        Actor office = town.town().actor(Role.DX_OFFICE);
        Answering asker = answering(town, wave, office);
        assertThatThrownBy(() -> in(town, office, () -> drafts.save(asker, "USE", Given.of("1"), 0, "a")))
                .hasMessageContaining("SVY-055");
        Answering chief = answering(town, wave, town.chief());
        assertThatThrownBy(() -> in(town, town.chief(), () -> drafts.save(chief, "USE", Given.of("1"), 0, "a")))
                .hasMessageContaining("SVY-055");
        Answering clerk = answering(town, wave, town.clerk());
        in(town, town.clerk(), () -> drafts.save(clerk, "USE", Given.of("2"), 0, "a"));
        in(town, town.clerk(), () -> handOver(clerk));
        assertThatThrownBy(() -> in(town, town.clerk(), () -> {
                    desks.confirm(answering(town, wave, town.clerk()), "");
                    return true;
                }))
                .hasMessageContaining("SVY-055");
    }

    @Test
    void a_wave_of_sections_is_not_among_those_of_bodies() {
        Inquiry town = fixture.open();
        long wave = ask(town);
        Actor office = town.town().actor(Role.DX_OFFICE);
        in(town, office, () -> {
            assertThat(waves.hosted(office.organisationId())).extracting("id").doesNotContain(wave);
            assertThat(waves.inhouse(office.organisationId())).extracting("id").contains(wave);
            return true;
        });
    }

    private long ask(Inquiry town) {
        return ask(town, Branching.SURVEY);
    }

    private long ask(Inquiry town, Questionnaire questionnaire) {
        Actor office = town.town().actor(Role.DX_OFFICE);
        return in(town, office, () -> {
            LocalDate day = LocalDate.now(jp.kizahashi.platform.web.Dates.TOKYO);
            InhouseForm form =
                    new InhouseForm("道具の調べ", "x", "架空の調べです。", day, day.plusDays(7), "17:15", null, "DX推進課", "", "内線1");
            Desk desk = new Desk(
                    town.personnel(), town.clerk().personId(), town.chief().personId());
            return inhouse.ask(office, form.toNewWave(questionnaire), List.of(new SectionTarget("人事課", "総務部", desk)));
        });
    }

    private InhouseBoard board(Inquiry town, long wave) {
        Actor office = town.town().actor(Role.DX_OFFICE);
        return in(town, office, () -> pages.board(inhouse.get(office, wave)));
    }

    private Answering answering(Inquiry town, long wave, Actor actor) {
        return in(town, actor, () -> {
            Invitation invitation = invitations.of(wave).getFirst();
            return new Answering(waves.get(wave), invitation, actor.personId(), false);
        });
    }

    private boolean handOver(Answering who) {
        desks.handOver(who);
        return true;
    }

    private boolean confirm(Inquiry town, long wave, String note) {
        desks.confirm(answering(town, wave, town.chief()), note);
        return true;
    }

    private <T> T in(Inquiry town, Actor actor, Supplier<T> work) {
        return mirai.in(town.town().id(), () -> Audit.by(actor.personId(), work));
    }
}
