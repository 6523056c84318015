package jp.kizahashi.survey.answer.town;

import java.util.List;
import java.util.Map;
import jp.kizahashi.platform.security.Actor;
import jp.kizahashi.platform.security.Allowed;
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

/** Files that a town attaches to its answers. */
@Controller
@RequestMapping("/surveys/inquiries/{id}/files")
class InquiryFileController {
    private final Inquiries inquiries;
    private final SectionPosts posts;
    private final ReplyFiles files;

    InquiryFileController(Inquiries inquiries, SectionPosts posts, ReplyFiles files) {
        this.inquiries = inquiries;
        this.posts = posts;
        this.files = files;
    }

    /** As the script sends them when they are chosen; without it they come with the section. */
    @PostMapping
    @Allowed("survey.inquiry.fill")
    @ResponseBody
    ResponseEntity<Map<String, Object>> attach(
            Actor actor,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String question,
            @RequestParam(required = false) @Nullable List<MultipartFile> file) {
        return posts.attach(inquiries.answering(actor, id), question, file == null ? List.of() : file);
    }

    @GetMapping("/{file}")
    @Allowed("survey.inquiry.read")
    ResponseEntity<Resource> download(Actor actor, @PathVariable long id, @PathVariable long file) {
        return files.download(inquiries.answering(actor, id), file);
    }
}
