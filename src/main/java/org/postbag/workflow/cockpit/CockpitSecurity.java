package org.postbag.workflow.cockpit;

import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.postbag.offices.CurrentStaff;
import org.postbag.offices.Role;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.FrameOptionsConfig;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * The door to Camunda's web applications: compliance officers and managers of the active office. The task list is ours, not
 * Camunda's, and there is nothing to set up and no second sign-in. Looking apart, a manager may try one failed step again, and
 * has Admin to see which colleagues the engine knows.
 */
@Configuration
class CockpitSecurity {

    /** After {@code OfficeOfRequest} (100), which binds the office. */
    private static final int AFTER_OFFICE_IS_BOUND = 201;

    @Bean
    @Order(1)
    SecurityFilterChain cockpitChain(HttpSecurity http) throws Exception {
        PathPatternRequestMatcher interfaces = path("/camunda/api/**");
        return http.securityMatcher(path("/camunda/**"))
                .authorizeHttpRequests(requests -> requests.requestMatchers(
                                path("/camunda/app/tasklist/**"),
                                path("/camunda/api/tasklist/**"),
                                path("/camunda/app/admin/{engine}/setup/**"),
                                path("/camunda/api/admin/setup/**"),
                                path("/camunda/api/engine/engine/{engine}/job/{job}/execute"),
                                // Figures of the whole installation, and work for programs elsewhere: nobody has
                                // either.
                                path("/camunda/api/engine/engine/{engine}/metrics/**"),
                                path("/camunda/api/engine/engine/{engine}/optimize/**"),
                                // Figures of a model that all offices share count all offices' instances.
                                path("/camunda/api/engine/engine/{engine}/history/process-definition/**"),
                                path("/camunda/api/engine/engine/{engine}/history/decision-definition/**"),
                                path("/camunda/api/engine/engine/{engine}/history/decision-requirements-definition/**"),
                                path("/camunda/api/engine/engine/{engine}/history/case-definition/**"),
                                path("/camunda/api/engine/engine/{engine}/external-task/fetchAndLock"),
                                path("/camunda/api/admin/auth/user/{engine}/login/**"))
                        .denyAll()
                        .requestMatchers(path(HttpMethod.PUT, "/camunda/api/engine/engine/{engine}/job/{job}/retries"))
                        .hasRole(Role.MANAGER.name())
                        // Cockpit asks Admin who is signed in.
                        .requestMatchers(path("/camunda/api/admin/auth/**"))
                        .hasAnyRole(Role.COMPLIANCE.name(), Role.MANAGER.name())
                        .requestMatchers(path("/camunda/app/admin/**"), path("/camunda/api/admin/**"))
                        .hasRole(Role.MANAGER.name())
                        .requestMatchers(questions())
                        .hasAnyRole(Role.COMPLIANCE.name(), Role.MANAGER.name())
                        // Tasks are done, and words written, in our screens. The engine lets whoever may retry one step
                        // retry all of its kind, other offices' among them, and asks nobody about comments and files.
                        .requestMatchers(
                                path(HttpMethod.PUT, "/camunda/api/**"),
                                path(HttpMethod.DELETE, "/camunda/api/**"),
                                path(HttpMethod.PATCH, "/camunda/api/**"),
                                path(HttpMethod.POST, "/camunda/api/**"))
                        .denyAll()
                        .anyRequest()
                        .hasAnyRole(Role.COMPLIANCE.name(), Role.MANAGER.name()))
                // Camunda's own filter guards against forged requests there.
                .csrf(csrf -> csrf.disable())
                .exceptionHandling(handling -> handling.defaultAuthenticationEntryPointFor(
                                new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED), interfaces)
                        .defaultAuthenticationEntryPointFor(
                                new LoginUrlAuthenticationEntryPoint("/login"), path("/camunda/**")))
                .headers(headers -> headers.frameOptions(FrameOptionsConfig::sameOrigin))
                .build();
    }

    /** What Cockpit asks by POST, because the question is long: nothing else that is posted only asks. */
    private static RequestMatcher[] questions() {
        Stream<String> engine = Stream.of(
                        "process-instance",
                        "execution",
                        "job",
                        "task",
                        "external-task",
                        "variable-instance",
                        "history/process-instance",
                        "history/activity-instance",
                        "history/task",
                        "history/variable-instance",
                        "history/decision-instance",
                        "history/detail",
                        "history/job-log",
                        "history/external-task-log")
                .flatMap(what -> Stream.of(what, what + "/count"))
                .map(what -> "/camunda/api/engine/engine/{engine}/" + what);
        Stream<String> plugin = Stream.of(
                        "incident",
                        "incident/",
                        "incident/count",
                        "process-instance",
                        "process-instance/count",
                        "process-instance/{instance}/called-process-instances",
                        "process-definition/{definition}/called-process-definitions")
                .map(what -> "/camunda/api/cockpit/plugin/base/{engine}/" + what);
        return Stream.concat(engine, plugin)
                .map(what -> path(HttpMethod.POST, what))
                .toArray(RequestMatcher[]::new);
    }

    @Bean
    FilterRegistrationBean<CockpitSignIn> cockpitSignIn(CurrentStaff current) {
        FilterRegistrationBean<CockpitSignIn> registration = new FilterRegistrationBean<>(new CockpitSignIn(current));
        registration.setOrder(AFTER_OFFICE_IS_BOUND);
        registration.addUrlPatterns("/camunda/app/*", "/camunda/api/*");
        return registration;
    }

    @Bean
    FilterRegistrationBean<MissingOrForeign> missingOrForeign(RepositoryService models) {
        FilterRegistrationBean<MissingOrForeign> registration =
                new FilterRegistrationBean<>(new MissingOrForeign(models));
        registration.setOrder(AFTER_OFFICE_IS_BOUND);
        registration.addUrlPatterns("/camunda/api/engine/*", "/camunda/api/cockpit/*");
        return registration;
    }

    /** Not the text variants: those match through Spring MVC, which does not see Camunda's own servlets. */
    private static PathPatternRequestMatcher path(String pattern) {
        return PathPatternRequestMatcher.withDefaults().matcher(pattern);
    }

    private static PathPatternRequestMatcher path(HttpMethod method, String pattern) {
        return PathPatternRequestMatcher.withDefaults().matcher(method, pattern);
    }
}
