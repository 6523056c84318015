package jp.kizahashi.survey.wave.board;

import java.time.InstantSource;
import java.util.List;
import jp.kizahashi.platform.report.Medium;
import jp.kizahashi.platform.security.Actor;
import jp.kizahashi.platform.security.Allowed;
import jp.kizahashi.survey.answer.attachment.HandedInFiles;
import jp.kizahashi.survey.wave.ReplyCodes;
import jp.kizahashi.survey.wave.Wave;
import jp.kizahashi.survey.wave.Waves;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The host's view of a running wave. */
@Controller
@RequestMapping("/surveys/waves")
class BoardController {
    private final Waves waves;
    private final WaveBoard board;
    private final ReplyCodes codes;
    private final InstantSource clock;

    BoardController(Waves waves, WaveBoard board, ReplyCodes codes, InstantSource clock) {
        this.waves = waves;
        this.board = board;
        this.codes = codes;
        this.clock = clock;
    }

    @GetMapping
    @Allowed("survey.wave.read")
    String list(Actor actor, Model model) {
        model.addAttribute("lines", board.lines(actor));
        model.addAttribute("mayManage", actor.may("survey.wave.manage"));
        return "survey/wave/board/list";
    }

    @GetMapping("/{id}/board")
    @Allowed("survey.wave.read")
    String show(Actor actor, @PathVariable long id, Model model) {
        Wave wave = waves.getHosted(actor, id);
        model.addAttribute("wave", wave);
        model.addAttribute("mayManage", actor.may("survey.wave.manage"));
        model.addAttribute("board", board.of(wave));
        model.addAttribute("events", waves.events(id));
        return "survey/wave/board/show";
    }

    @GetMapping("/{id}/bodies")
    @Allowed("survey.wave.read")
    String bodies(Actor actor, @PathVariable long id, BodyFilter filter, Model model) {
        Wave wave = waves.getHosted(actor, id);
        model.addAttribute("wave", wave);
        model.addAttribute("mayManage", actor.may("survey.wave.manage"));
        model.addAttribute("page", BodyPage.of(board.bodies(wave), filter));
        model.addAttribute("hasFiles", HandedInFiles.asked(wave));
        model.addAttribute("filter", filter);
        return "survey/wave/board/bodies";
    }

    /** 未回答団体一覧: to print, or as Excel. */
    @GetMapping("/{id}/non-respondents.{medium}")
    @Allowed("survey.wave.read")
    ResponseEntity<byte[]> nonRespondents(Actor actor, @PathVariable long id, @PathVariable Medium medium) {
        Wave wave = waves.getHosted(actor, id);
        NonRespondents list = new NonRespondents(wave, board.bodies(wave), clock.instant());
        return medium.download(list.document(), list.title());
    }

    /** New reply codes for the chosen bodies; the letters printed before open nothing any more. */
    @PostMapping("/{id}/reissue")
    @Allowed("survey.wave.manage")
    String reissue(
            Actor actor,
            @PathVariable long id,
            @RequestParam(name = "body", required = false) @Nullable List<Long> bodies,
            @RequestParam(defaultValue = "") String reason) {
        codes.reissue(actor, id, bodies == null ? List.of() : bodies, reason);
        return "redirect:/surveys/waves/" + id + "/bodies";
    }
}
