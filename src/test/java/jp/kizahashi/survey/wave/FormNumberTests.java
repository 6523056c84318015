package jp.kizahashi.survey.wave;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FormNumberTests {
    @Test
    void a_form_number_is_read_back_whatever_the_width_and_the_hyphens() {
        FormNumber number = new FormNumber(12, 345);
        assertThat(FormNumber.parse(number.text())).contains(number);
        assertThat(FormNumber.parse(" ｆ００１２－０３４５ー" + number.text().charAt(11) + " "))
                .contains(number);
    }

    @Test
    void every_single_wrong_digit_and_every_swap_of_neighbours_is_found() {
        for (int running = 1; running < 300; running += 7) {
            String text = new FormNumber(40 + running, running * 5).text();
            for (int i = 1; i < text.length(); i++) {
                if (!Character.isDigit(text.charAt(i))) continue;
                for (char digit = '0'; digit <= '9'; digit++)
                    if (digit != text.charAt(i))
                        assertThat(FormNumber.parse(text.substring(0, i) + digit + text.substring(i + 1)))
                                .isEmpty();
                int j = i + 1 < text.length() && text.charAt(i + 1) == '-' ? i + 2 : i + 1;
                if (j >= text.length() || text.charAt(i) == text.charAt(j)) continue;
                StringBuilder swapped = new StringBuilder(text);
                swapped.setCharAt(i, text.charAt(j));
                swapped.setCharAt(j, text.charAt(i));
                assertThat(FormNumber.parse(swapped.toString())).isEmpty();
            }
        }
    }
}
