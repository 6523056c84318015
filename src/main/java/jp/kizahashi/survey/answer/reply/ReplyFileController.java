package jp.kizahashi.survey.answer.reply;

import java.util.List;
import java.util.Map;
import jp.kizahashi.platform.security.Open;
import jp.kizahashi.survey.answer.page.ReplyFiles;
import jp.kizahashi.survey.answer.page.SectionPosts;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.multipart.MultipartFile;

/** Files attached by the holder of a code; only those of the one questionnaire that the code opens. */
@Controller
@RequestMapping("/reply/files")
class ReplyFileController {
    private static final String REASON = "RespondentFilter lets only the holder of a code in, to one questionnaire";

    private final SectionPosts posts;
    private final ReplyFiles files;

    ReplyFileController(SectionPosts posts, ReplyFiles files) {
        this.posts = posts;
        this.files = files;
    }

    @PostMapping
    @Open(REASON)
    @ResponseBody
    ResponseEntity<Map<String, Object>> attach(
            Respondent respondent,
            @RequestParam(defaultValue = "") String question,
            @RequestParam(required = false) @Nullable List<MultipartFile> file) {
        return posts.attach(respondent.answering(), question, file == null ? List.of() : file);
    }

    @GetMapping("/{file}")
    @Open(REASON)
    ResponseEntity<Resource> download(Respondent respondent, @PathVariable long file) {
        return files.download(respondent.answering(), file);
    }
}
