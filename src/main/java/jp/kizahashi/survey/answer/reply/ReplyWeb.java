package jp.kizahashi.survey.answer.reply;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Lets a route below {@code /reply} take the {@link Respondent} that {@link RespondentFilter} found. */
@Component
class ReplyWeb implements WebMvcConfigurer {
    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new HandlerMethodArgumentResolver() {
            @Override
            public boolean supportsParameter(MethodParameter parameter) {
                return parameter.getParameterType().equals(Respondent.class);
            }

            @Override
            public Object resolveArgument(
                    MethodParameter parameter,
                    @Nullable ModelAndViewContainer model,
                    NativeWebRequest request,
                    @Nullable WebDataBinderFactory binders) {
                return Objects.requireNonNull(
                        request.getAttribute(RespondentFilter.RESPONDENT, RequestAttributes.SCOPE_REQUEST));
            }
        });
    }
}
