package jp.kizahashi.platform.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import jp.kizahashi.platform.PlatformProblem;
import jp.kizahashi.platform.Refused;
import jp.kizahashi.platform.log.LogLine;
import jp.kizahashi.platform.security.Open;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Pages for what no route answers: not found, ended session, and a bug with the number under which it stands in the log. */
@Controller
class ErrorPageController implements ErrorController {
    private static final Logger log = LoggerFactory.getLogger(ErrorPageController.class);

    @RequestMapping("${server.error.path:/error}")
    @Open("everybody may learn what went wrong")
    Object error(HttpServletRequest request) {
        HttpStatus status = status(request);
        if (status == HttpStatus.CONTENT_TOO_LARGE) return tooLarge();
        String incident = status.is5xxServerError() ? logged(request) : "";
        String accept = request.getHeader("Accept");
        if (accept != null && accept.startsWith("application/json"))
            return ResponseEntity.status(status).body(Map.of("status", status.value(), "incident", incident));
        var page = new ModelAndView("platform/web/error", status);
        page.addObject("status", status.value());
        page.addObject("incident", incident);
        return page;
    }

    private static ModelAndView tooLarge() {
        Refused refusal = new Refused(PlatformProblem.UPLOAD_TOO_LARGE);
        var page = new ModelAndView("platform/web/refused", HttpStatus.CONTENT_TOO_LARGE);
        page.addObject("number", refusal.problem().number());
        page.addObject("sentence", refusal.sentence());
        return page;
    }

    private static HttpStatus status(HttpServletRequest request) {
        Integer code = (Integer) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        HttpStatus status = code == null ? HttpStatus.NOT_FOUND : HttpStatus.resolve(code);
        return status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status;
    }

    private static String logged(HttpServletRequest request) {
        String incident = Integer.toString(ThreadLocalRandom.current().nextInt(0x1000000, Integer.MAX_VALUE), 36)
                .toUpperCase(Locale.ROOT);
        @Nullable Throwable cause = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        try (var number = MDC.putCloseable(LogLine.INCIDENT, incident)) {
            log.error("incident {} at {}", incident, request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI), cause);
        }
        return incident;
    }
}
