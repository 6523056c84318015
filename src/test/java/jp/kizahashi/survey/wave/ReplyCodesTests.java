package jp.kizahashi.survey.wave;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import jp.kizahashi.AppTest;
import jp.kizahashi.Mirai;
import jp.kizahashi.Mirai.Town;
import jp.kizahashi.org.body.NationalListFixture;
import jp.kizahashi.platform.security.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@AppTest
class ReplyCodesTests {
    @Autowired
    Mirai mirai;

    @Autowired
    WaveFixture fixture;

    @Autowired
    Waves waves;

    @Autowired
    Invitations invitations;

    @Autowired
    ReplyCodes codes;

    private Town host;
    private long wave;

    @BeforeEach
    void issue() {
        host = fixture.host();
        wave = fixture.open(host);
        assertThat(issueMissing()).isEqualTo(NationalListFixture.MUNICIPALITIES);
    }

    @Test
    void each_body_gets_its_own_code_which_opens_its_own_questionnaire_however_it_is_typed() {
        List<Invitation> asked = fixture.invitations(host, wave);
        assertThat(asked).extracting(this::code).doesNotHaveDuplicates();
        Invitation first = asked.getFirst();
        String typed = code(first).toLowerCase(Locale.ROOT).replace('-', ' ');
        assertThat(entrance(typed)).contains(new Entrance(first.id(), first.bodyId()));
    }

    @Test
    void printing_again_gives_the_same_code_and_a_new_issue_ends_it() {
        Invitation first = fixture.invitations(host, wave).getFirst();
        String old = code(first);
        assertThat(issueMissing()).isZero();
        assertThat(code(fixture.invitations(host, wave).getFirst())).isEqualTo(old);
        assertThatThrownBy(() -> reissue(first, "")).hasMessageContaining("SVY-047");
        reissue(first, "紛失の連絡があった");
        assertThat(entrance(old)).isEmpty();
        assertThat(entrance(code(fixture.invitations(host, wave).getFirst()))).isPresent();
    }

    @Test
    void at_closure_every_code_ends() {
        String code = code(fixture.invitations(host, wave).getFirst());
        mirai.as(host, Role.HOST, () -> {
            waves.close(host.actor(Role.HOST), wave, "");
            return true;
        });
        assertThat(entrance(code)).isEmpty();
    }

    @Test
    void a_code_with_one_wrong_letter_is_known_to_be_wrong_without_asking_the_database() {
        String code = code(fixture.invitations(host, wave).getFirst());
        for (int i = 0; i < code.length(); i++) {
            if (code.charAt(i) == '-') continue;
            char other = code.charAt(i) == '2' ? '3' : '2';
            assertThat(ReplyCodes.digest(code.substring(0, i) + other + code.substring(i + 1)))
                    .as("letter " + i)
                    .isEmpty();
        }
    }

    private Optional<Entrance> entrance(String typed) {
        return ReplyCodes.digest(typed).flatMap(invitations::entrance);
    }

    private int issueMissing() {
        return mirai.as(host, Role.HOST, () -> codes.issueMissing(host.actor(Role.HOST), wave));
    }

    private void reissue(Invitation i, String reason) {
        mirai.as(host, Role.HOST, () -> codes.reissue(host.actor(Role.HOST), wave, List.of(i.id()), reason));
    }

    private String code(Invitation i) {
        return codes.printed(i).orElseThrow();
    }
}
