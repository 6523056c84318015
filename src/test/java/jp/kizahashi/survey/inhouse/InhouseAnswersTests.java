package jp.kizahashi.survey.inhouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import jp.kizahashi.AppTest;
import jp.kizahashi.Mirai;
import jp.kizahashi.platform.CardSource;
import jp.kizahashi.platform.audit.Audit;
import jp.kizahashi.platform.security.Actor;
import jp.kizahashi.platform.security.Role;
import jp.kizahashi.platform.web.Dates;
import jp.kizahashi.survey.answer.draft.Answering;
import jp.kizahashi.survey.answer.draft.Desks;
import jp.kizahashi.survey.answer.draft.Drafts;
import jp.kizahashi.survey.answer.draft.Drafts.Given;
import jp.kizahashi.survey.answer.draft.InquiryFixture;
import jp.kizahashi.survey.answer.draft.InquiryFixture.Inquiry;
import jp.kizahashi.survey.answer.page.Branching;
import jp.kizahashi.survey.answer.page.ReplyActions;
import jp.kizahashi.survey.column.BodyColumns;
import jp.kizahashi.survey.column.StoredColumns;
import jp.kizahashi.survey.design.Question;
import jp.kizahashi.survey.query.QueryMessage;
import jp.kizahashi.survey.wave.Desk;
import jp.kizahashi.survey.wave.Invitations;
import jp.kizahashi.survey.wave.SectionTarget;
import jp.kizahashi.survey.wave.Waves;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What comes after a section handed in: doubts about an answer, the answers as columns. */
@AppTest
class InhouseAnswersTests {
    @Autowired
    Mirai mirai;

    @Autowired
    InquiryFixture fixture;

    @Autowired
    Inhouse inhouse;

    @Autowired
    InhousePages pages;

    @Autowired
    Desks desks;

    @Autowired
    Drafts drafts;

    @Autowired
    ReplyActions replies;

    @Autowired
    Waves waves;

    @Autowired
    Invitations invitations;

    @Autowired
    BodyColumns columns;

    @Autowired
    List<CardSource> cards;

    private Inquiry town;
    private Actor office;
    private long wave;
    private long section;

    @BeforeEach
    void one_section_has_handed_in() {
        town = fixture.open();
        office = town.town().actor(Role.DX_OFFICE);
        wave = in(office, this::ask);
        section = in(office, () -> invitations.of(wave).getFirst().id());
        in(town.clerk(), () -> drafts.save(answering(town.clerk()), "USE", Given.of("2"), 0, "a"));
        run(town.clerk(), () -> desks.handOver(answering(town.clerk())));
        run(town.chief(), () -> desks.confirm(answering(town.chief()), ""));
    }

    @Test
    void a_doubt_goes_to_the_hands_of_the_section_and_their_reply_comes_back() {
        assertThatThrownBy(() -> run(office, () -> inhouse.doubt(office, wave, section, "NONE", "本当ですか")))
                .hasMessageContaining("SVY-082");
        run(office, () -> inhouse.doubt(office, wave, section, "USE", "本当に使っていませんか"));
        assertThat(board().lines().getFirst().doubts()).isEqualTo(1);
        assertThat(duties(town.clerk())).anyMatch(href -> href.endsWith("#queries"));

        run(town.clerk(), () -> replies.answerQuery(answering(town.clerk()), "USE", "使っていません"));

        assertThat(board().lines().getFirst().doubts()).isZero();
        assertThat(duties(town.clerk())).noneMatch(href -> href.endsWith("#queries"));
        assertThat(in(office, () -> inhouse.doubts(invitations.get(section)).get("USE")))
                .extracting(QueryMessage::text, QueryMessage::byHost)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple("本当に使っていませんか", true),
                        org.assertj.core.api.Assertions.tuple("使っていません", false));
    }

    @Test
    void somebody_without_the_section_in_hand_does_not_reply_for_it() {
        run(office, () -> inhouse.doubt(office, wave, section, "USE", "本当に使っていませんか"));
        assertThatThrownBy(() -> run(office, () -> replies.answerQuery(answering(office), "USE", "はい")))
                .hasMessageContaining("SVY-055");
    }

    @Test
    void what_is_given_back_is_a_duty_of_the_section() {
        run(office, () -> inhouse.giveBack(office, wave, section, "数を確かめてください"));
        assertThat(duties(town.clerk())).contains("/surveys/inquiries/" + section);
    }

    @Test
    void the_answers_stand_as_columns_with_section_and_division() {
        run(office, () -> {
            StoredColumns made = columns.of(inhouse.get(office, wave));
            assertThat(made.facts()).extracting(Question::label).containsExactly("所属", "部");
            assertThat(made.respondents()).isEqualTo(1);
            assertThat(made.traits().getFirst().question().options())
                    .extracting(Question.Option::label)
                    .containsExactly("総務部");
            assertThat(made.column("USE").choice(0)).isEqualTo(1);
        });
    }

    private long ask() {
        LocalDate day = LocalDate.now(Dates.TOKYO);
        InhouseForm form =
                new InhouseForm("道具の調べ", "x", "架空の調べです。", day, day.plusDays(7), "17:15", null, "DX推進課", "", "内線1");
        Desk desk =
                new Desk(town.personnel(), town.clerk().personId(), town.chief().personId());
        return inhouse.ask(office, form.toNewWave(Branching.SURVEY), List.of(new SectionTarget("人事課", "総務部", desk)));
    }

    private InhouseBoard board() {
        return in(office, () -> pages.board(inhouse.get(office, wave)));
    }

    private List<String> duties(Actor actor) {
        return in(
                actor,
                () -> cards.stream()
                        .flatMap(source -> source.cards(actor).stream())
                        .map(CardSource.Card::href)
                        .toList());
    }

    private Answering answering(Actor actor) {
        return new Answering(waves.get(wave), invitations.get(section), actor.personId(), false);
    }

    private void run(Actor actor, Runnable work) {
        in(actor, () -> {
            work.run();
            return true;
        });
    }

    private <T> T in(Actor actor, Supplier<T> work) {
        return mirai.in(town.town().id(), () -> Audit.by(actor.personId(), work));
    }
}
