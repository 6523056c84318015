package jp.kizahashi.platform.web;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.TimeZone;
import jp.kizahashi.platform.Messages;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.AbstractMessageSource;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.FixedLocaleResolver;

/** Japanese and Asia/Tokyo, whatever the server's settings; every text comes from {@link Messages}. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration {
    static {
        TimeZone.setDefault(TimeZone.getTimeZone("Asia/Tokyo"));
    }

    @Bean
    LocaleResolver localeResolver() {
        return new FixedLocaleResolver(Locale.JAPAN);
    }

    @Bean
    MessageSource messageSource() {
        return new AbstractMessageSource() {
            @Override
            protected @Nullable MessageFormat resolveCode(String code, Locale locale) {
                return Messages.pattern(code)
                        .map(p -> new MessageFormat(p, Locale.JAPAN))
                        .orElse(null);
            }

            @Override
            protected @Nullable String resolveCodeWithoutArguments(String code, Locale locale) {
                return Messages.pattern(code).orElse(null);
            }
        };
    }
}
