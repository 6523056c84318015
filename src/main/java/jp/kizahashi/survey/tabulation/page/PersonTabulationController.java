package jp.kizahashi.survey.tabulation.page;

import java.time.InstantSource;
import java.time.LocalDate;
import jp.kizahashi.platform.report.Medium;
import jp.kizahashi.platform.security.Allowed;
import jp.kizahashi.platform.time.Wareki;
import jp.kizahashi.platform.web.Dates;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** 集計表 of a closed wave of persons: nobody sees the figures of fewer than k. */
@Controller
@RequestMapping("/surveys/persons/{id}/tables")
class PersonTabulationController {
    private final TabulatedPersons tabulated;
    private final InstantSource clock;

    PersonTabulationController(TabulatedPersons tabulated, InstantSource clock) {
        this.tabulated = tabulated;
        this.clock = clock;
    }

    @GetMapping
    @Allowed("survey.person.read")
    String show(@PathVariable long id, Wish wish, Model model) {
        TabulationPages.show(tabulated.of(id), wish, false, model);
        return "survey/tabulation/tables";
    }

    /** All questions, by the chosen columns too. */
    @GetMapping("/report.{medium}")
    @Allowed("survey.person.read")
    ResponseEntity<byte[]> paper(@PathVariable long id, @PathVariable Medium medium, Wish wish) {
        String today = Wareki.format(LocalDate.ofInstant(clock.instant(), Dates.TOKYO));
        TabulationPaper paper = new TabulationPaper(tabulated.of(id), wish, today);
        return medium.download(paper.document(), paper.title());
    }
}
