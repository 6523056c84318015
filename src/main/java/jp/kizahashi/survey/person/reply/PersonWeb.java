package jp.kizahashi.survey.person.reply;

import java.util.List;
import jp.kizahashi.platform.web.FoundByFilter;
import org.springframework.stereotype.Component;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Lets a route below {@code /persons} take the {@link Holder} that {@link PersonFilter} found. */
@Component
class PersonWeb implements WebMvcConfigurer {
    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new FoundByFilter(Holder.class, PersonFilter.HOLDER));
    }
}
