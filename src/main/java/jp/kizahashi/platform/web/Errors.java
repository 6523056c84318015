package jp.kizahashi.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import jp.kizahashi.platform.PlatformProblem;
import jp.kizahashi.platform.Refused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.ModelAndView;

/** The one place where a refusal becomes an answer: a page with its number, or JSON for our scripts. */
@ControllerAdvice
class Errors {
    private static final Logger log = LoggerFactory.getLogger(Errors.class);

    @ExceptionHandler(Refused.class)
    Object refused(Refused refusal, HttpServletRequest request) {
        HttpStatus status = statusOf(refusal);
        // Who tries what is not theirs leaves a trace; the route's pattern holds no word of anybody.
        if (status != HttpStatus.CONFLICT)
            log.warn(
                    "{} {} {}",
                    refusal.problem().number(),
                    request.getMethod(),
                    request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
        String accept = request.getHeader("Accept");
        if (accept != null && accept.startsWith("application/json")) {
            return ResponseEntity.status(status)
                    .body(Map.of("number", refusal.problem().number(), "sentence", refusal.sentence()));
        }
        var page = new ModelAndView("platform/web/refused", status);
        page.addObject("number", refusal.problem().number());
        page.addObject("sentence", refusal.sentence());
        return page;
    }

    @ExceptionHandler(MaxUploadSizeExceededException.class)
    Object tooLarge(MaxUploadSizeExceededException e, HttpServletRequest request) {
        return refused(new Refused(PlatformProblem.UPLOAD_TOO_LARGE), request);
    }

    private static HttpStatus statusOf(Refused refusal) {
        if (refusal.problem() == PlatformProblem.NOT_ALLOWED) return HttpStatus.FORBIDDEN;
        if (refusal.problem() == PlatformProblem.TOO_MANY_REQUESTS) return HttpStatus.TOO_MANY_REQUESTS;
        return HttpStatus.CONFLICT;
    }
}
