package org.postbag.platform;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;

/** Stands before everything else in production: nothing connects or listens while a setting is unsafe. */
@Configuration
@Profile("production")
class ProductionConfiguration {

    private static final Logger log = LoggerFactory.getLogger(ProductionConfiguration.class);

    /** Runs when the settings are known and no other part has been made yet. */
    @Bean
    static BeanFactoryPostProcessor refuseUnsafeSettings(Environment settings) {
        return parts -> {
            List<String> problems = ProductionSettings.problems(settings);
            if (!problems.isEmpty()) {
                throw new UnsafeSettings(problems);
            }
            if (settings.getProperty("postbag.public-url", "").isBlank()) {
                log.warn("POSTBAG_PUBLIC_URL is empty: links in letters will lead to this machine only.");
            }
            if (ProductionSettings.noLetterLeaves(settings)) {
                log.warn(
                        "POSTBAG_MAIL_FALLBACK_FROM, POSTBAG_MAIL_SPF and POSTBAG_MAIL_DKIM_SELECTOR are empty: letters leave"
                                + " only from offices with a mail server of their own.");
            }
        };
    }
}
