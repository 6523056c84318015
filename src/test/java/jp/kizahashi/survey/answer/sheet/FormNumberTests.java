package jp.kizahashi.survey.answer.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;

class FormNumberTests {
    @Test
    void what_is_written_is_read() {
        Random random = new Random(1);
        for (int i = 0; i < 2_000; i++) {
            FormNumber number = random(random);
            assertThat(FormNumber.parse(number.text())).contains(number);
        }
        assertThat(FormNumber.parse(new FormNumber(99_999, 9_999_999, 99).text()))
                .contains(new FormNumber(99_999, 9_999_999, 99));
    }

    @Test
    void the_remainder_is_that_of_the_standard() {
        String text = new FormNumber(12, 345, 1).text();

        assertThat(text).startsWith("00012-0000345-01-");
        assertThat(Long.parseLong(text.replace("-", "")) % 97).isEqualTo(1);
    }

    @Test
    void every_wrong_digit_is_noticed() {
        Random random = new Random(2);
        for (int i = 0; i < 200; i++) {
            String text = random(random).text();
            for (int at = 0; at < text.length(); at++) {
                if (text.charAt(at) == '-') continue;
                for (char digit = '0'; digit <= '9'; digit++)
                    if (digit != text.charAt(at))
                        assertThat(FormNumber.parse(text.substring(0, at) + digit + text.substring(at + 1)))
                                .isEmpty();
            }
        }
    }

    @Test
    void every_exchange_of_neighbours_is_noticed() {
        Random random = new Random(3);
        for (int i = 0; i < 2_000; i++) {
            String digits = random(random).text().replace("-", "");
            for (int at = 0; at + 1 < digits.length(); at++) {
                if (digits.charAt(at) == digits.charAt(at + 1)) continue;
                String exchanged =
                        digits.substring(0, at) + digits.charAt(at + 1) + digits.charAt(at) + digits.substring(at + 2);
                assertThat(FormNumber.parse(exchanged)).isEmpty();
            }
        }
    }

    @Test
    void widths_spaces_and_dashes_do_not_matter() {
        FormNumber number = new FormNumber(12, 345, 1);
        String wide = number.text().replace('-', '−').chars().collect(StringBuilder::new, (to, c) -> to.append((char)
                        (c >= '0' && c <= '9' ? c - '0' + '０' : c)), StringBuilder::append).toString();

        assertThat(FormNumber.parse(" " + wide + "　")).contains(number);
        assertThat(FormNumber.parse(number.text().replace('-', 'ー'))).contains(number);
        assertThat(FormNumber.parse(number.text().replace("-", ""))).contains(number);
    }

    @Test
    void what_is_no_number_is_none() {
        assertThat(FormNumber.parse("")).isEmpty();
        assertThat(FormNumber.parse("様式1")).isEmpty();
        assertThat(FormNumber.parse("00012-0000345-01")).isEmpty();
        assertThatThrownBy(() -> new FormNumber(100_000, 1, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    private static FormNumber random(Random random) {
        return new FormNumber(random.nextInt(100_000), random.nextInt(10_000_000), random.nextInt(100));
    }
}
