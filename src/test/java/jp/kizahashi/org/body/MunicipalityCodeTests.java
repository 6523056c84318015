package jp.kizahashi.org.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MunicipalityCodeTests {
    @ParameterizedTest
    @ValueSource(strings = {"011002", "131016", "473821", "221384", "282219"})
    void published_codes_are_valid(String text) {
        assertThat(MunicipalityCode.parse(text)).map(MunicipalityCode::text).contains(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"011003", "11002", "0110020", "", "０11002", "000000", "abcdef"})
    void other_texts_are_none(String text) {
        assertThat(MunicipalityCode.parse(text)).isEmpty();
        assertThatThrownBy(() -> new MunicipalityCode(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void one_wrong_digit_is_found() {
        // A difference of 10 is written 0 and one of 11 is written 1, so remainders 1 and 0 share digits with 10 and …
        // none.
        int unnoticed = 0;
        for (int place = 0; place < 5; place++)
            for (char digit = '0'; digit <= '9'; digit++) {
                StringBuilder wrong = new StringBuilder("131016");
                wrong.setCharAt(place, digit);
                if (digit != "131016".charAt(place)
                        && MunicipalityCode.parse(wrong.toString()).isPresent()) unnoticed++;
            }
        assertThat(unnoticed).isZero();
    }

    @Test
    void its_parts_are_prefecture_and_number() {
        MunicipalityCode code = new MunicipalityCode("131016");
        assertThat(code.prefecturePart()).isEqualTo("13");
        assertThat(code.number()).isEqualTo(101);
        assertThat(code.five()).isEqualTo("13101");
        assertThat(Prefecture.of(code)).map(Prefecture::name).contains("東京都");
        assertThat(MunicipalityCode.ofFive("13101")).contains(code);
    }

    @Test
    void a_code_beyond_okinawa_is_fictional() {
        MunicipalityCode mirai = MunicipalityCode.ofFive("99201").orElseThrow();
        assertThat(mirai.isFictional()).isTrue();
        assertThat(Prefecture.of(mirai)).isEmpty();
        assertThat(new MunicipalityCode("473821").isFictional()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "010006,北海道,PREFECTURE",
        "011002,札幌市,CITY",
        "011011,札幌市中央区,WARD",
        "131016,千代田区,SPECIAL_WARD",
        "122033,市川市,CITY",
        "013048,新篠津村,VILLAGE",
        "013315,松前町,TOWN",
        "013315,松前市,",
        "122033,市川町,",
        "018011,石狩広域連合市,"
    })
    void number_and_name_must_say_the_same_kind(String text, String name, BodyKind kind) {
        MunicipalityCode code = MunicipalityCode.ofFive(text.substring(0, 5)).orElseThrow();
        assertThat(BodyKind.of(code, name).orElse(null)).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource({
        "011002,1,true",
        "０１１００２,1,true",
        "01100-2,1,true",
        "11002,2,false",
        "11100,2,false",
        "1100,1,false",
        "01100,1,false",
        "011003,0,true",
        "札幌市,0,false",
        "110,0,false"
    })
    void a_cell_has_the_readings_that_lost_digits_allow(String cell, int codes, boolean whole) {
        CodeReadings readings = CodeReadings.of(cell);
        assertThat(readings.codes()).hasSize(codes);
        assertThat(readings.isWhole()).isEqualTo(whole);
    }
}
