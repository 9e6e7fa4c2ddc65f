package org.postbag.offices.security;

import com.vaadin.flow.spring.security.RequestUtil;
import com.vaadin.flow.spring.security.VaadinAwareSecurityContextHolderStrategy;
import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import jakarta.servlet.DispatcherType;
import org.postbag.offices.CurrentStaff;
import org.postbag.offices.Role;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/** Four doors: Cockpit, the actuator, what other machines report, and everything else, which is Vaadin's. */
@Configuration
@EnableWebSecurity
@EnableMethodSecurity
class SecurityConfiguration {

    /** One for the whole virtual machine, like the holder that has it. */
    private static final SecurityContextHolderStrategy WHO_ACTS = new VaadinAwareSecurityContextHolderStrategy();

    /** Screens that are told of a change from another thread act for the person of their session. */
    @Bean
    static SecurityContextHolderStrategy whoActs() {
        SecurityContextHolder.setContextHolderStrategy(WHO_ACTS);
        return WHO_ACTS;
    }

    /** Health is public; everything else of the actuator is the operator's, by HTTP Basic. */
    @Bean
    @Order(2)
    SecurityFilterChain actuatorChain(HttpSecurity http) throws Exception {
        return http.securityMatcher(path("/actuator/**"))
                .authorizeHttpRequests(
                        requests -> requests.requestMatchers(path("/actuator/health"), path("/actuator/health/**"))
                                .permitAll()
                                .anyRequest()
                                .hasRole(Role.OPERATOR.name()))
                .httpBasic(Customizer.withDefaults())
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(csrf -> csrf.disable())
                .build();
    }

    /** Whoever reports there proves it by a signature, and has neither a session nor a form of ours. */
    @Bean
    @Order(3)
    SecurityFilterChain hooksChain(HttpSecurity http) throws Exception {
        return http.securityMatcher(path("/hooks/**"))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(csrf -> csrf.disable())
                .build();
    }

    @Bean
    @Order(10)
    SecurityFilterChain screensChain(HttpSecurity http, RequestUtil vaadinRequests, SignInOutcome outcome)
            throws Exception {
        return http.authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers(path("/look/**"), path("/lib/**"))
                        .permitAll())
                // Vaadin's own would leave the sign-in form out; its requests carry a token of their own.
                .csrf(csrf -> csrf.ignoringRequestMatchers(vaadinRequests::isFrameworkInternalRequest))
                .with(VaadinSecurityConfigurer.vaadin(), vaadin -> vaadin.loginView("/login", "/login?out")
                        .enableCsrfConfiguration(false))
                .with(new AfterVaadin(outcome), Customizer.withDefaults())
                .headers(SecurityConfiguration::headers)
                .build();
    }

    /** Nobody may frame the screens; scripts stay free because Vaadin starts with inline ones. */
    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(
                        "frame-ancestors 'none'; object-src 'none'; base-uri 'self'; form-action 'self'"))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(policy -> policy.policy("camera=(), geolocation=(), microphone=()"));
    }

    /** Vaadin's configurer sets its own ways on when it starts; ours come after. */
    private static final class AfterVaadin extends AbstractHttpConfigurer<AfterVaadin, HttpSecurity> {

        private final SignInOutcome outcome;

        private AfterVaadin(SignInOutcome outcome) {
            this.outcome = outcome;
        }

        @Override
        public void init(HttpSecurity http) throws Exception {
            SignInEntry entry = new SignInEntry();
            http.formLogin(form -> form.successHandler(outcome).failureHandler(outcome));
            http.exceptionHandling(
                    handling -> handling.authenticationEntryPoint(entry).accessDeniedHandler(entry));
        }
    }

    @Bean
    FilterRegistrationBean<OfficeOfRequest> officeOfRequest(CurrentStaff staff) {
        FilterRegistrationBean<OfficeOfRequest> registration = new FilterRegistrationBean<>(new OfficeOfRequest(staff));
        // After Spring Security (-100), which tells who is signed in; before Camunda's web applications (201).
        registration.setOrder(100);
        return registration;
    }

    @Bean
    PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }

    /** Not the text variants: those match through Spring MVC, which does not see Camunda's own servlets. */
    static PathPatternRequestMatcher path(String pattern) {
        return PathPatternRequestMatcher.withDefaults().matcher(pattern);
    }
}
