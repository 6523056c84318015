package jp.kizahashi.survey.answer.reply;

import java.util.List;
import jp.kizahashi.platform.web.FoundByFilter;
import org.springframework.stereotype.Component;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Lets a route below {@code /reply} take the {@link Respondent} that {@link RespondentFilter} found. */
@Component
class ReplyWeb implements WebMvcConfigurer {
    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new FoundByFilter(Respondent.class, RespondentFilter.RESPONDENT));
    }
}
