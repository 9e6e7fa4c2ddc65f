package org.postbag.shell;

import java.time.Clock;
import javax.sql.DataSource;
import org.postbag.offices.CurrentStaff;
import org.postbag.uikit.LiveUpdates;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** News from other nodes, and the filters around the screens: for an absent database, before all, and for the bare address. */
@Configuration
class ShellConfiguration {

    @Bean
    FilterRegistrationBean<RecordsAwayFilter> recordsAwayFilter(DataSource database, Clock clock) {
        FilterRegistrationBean<RecordsAwayFilter> registration =
                new FilterRegistrationBean<>(new RecordsAwayFilter(database, clock));
        registration.setOrder(SecurityProperties.DEFAULT_FILTER_ORDER - 1);
        return registration;
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> unreadableRequests() {
        return server -> server.addContextCustomizers(
                application -> application.getParent().getPipeline().addValve(new UnreadableRequests()));
    }

    @Bean
    NodeNews nodeNews(JdbcConnectionDetails database, JdbcClient jdbc, LiveUpdates screens) {
        return new NodeNews(
                database,
                jdbc,
                change -> screens.publish(change.office(), change.caseId()),
                screens::publishEverything);
    }

    @Bean
    FilterRegistrationBean<HomeFilter> homeFilter(CurrentStaff staff) {
        FilterRegistrationBean<HomeFilter> registration = new FilterRegistrationBean<>(new HomeFilter(staff));
        // After Spring Security, which tells who is signed in.
        registration.setOrder(SecurityProperties.DEFAULT_FILTER_ORDER + 1);
        return registration;
    }
}
