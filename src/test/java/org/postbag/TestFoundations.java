package org.postbag;

import org.camunda.bpm.engine.ManagementService;
import org.postbag.offices.Offices;
import org.postbag.offices.StaffDirectory;
import org.postbag.offices.StaffSignIn;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** What tests of the whole application have at hand. */
@TestConfiguration(proxyBeanMethods = false)
class TestFoundations {

    @Bean
    @Primary
    MutableClock testClock() {
        return new MutableClock();
    }

    @Bean
    EngineClock engineClock(MutableClock clock, ManagementService jobs) {
        return new EngineClock(clock, jobs);
    }

    @Bean
    TestOffices testOffices(Offices offices, StaffDirectory directory, StaffSignIn signIn) {
        return new TestOffices(offices, directory, signIn);
    }

    @Bean
    FlowNodeCoverage flowNodeCoverage(org.camunda.bpm.engine.RepositoryService repository) {
        return new FlowNodeCoverage(repository);
    }

    @Bean
    Journeys journeys(
            org.postbag.intake.PublicReports reports,
            org.postbag.cases.CaseFiles cases,
            org.postbag.workflow.TaskForms forms,
            org.postbag.workflow.TaskInbox inbox,
            EngineClock clock) {
        return new Journeys(reports, cases, forms, inbox, clock);
    }

    @Bean
    TestScreens testScreens(ApplicationContext application, StaffSignIn signIn) {
        return new TestScreens(application, signIn);
    }

    @Bean
    FilterRegistrationBean<TestSignIn> testSignIn(StaffSignIn signIn) {
        FilterRegistrationBean<TestSignIn> registration = new FilterRegistrationBean<>(new TestSignIn(signIn));
        registration.setOrder(SecurityProperties.DEFAULT_FILTER_ORDER - 1);
        registration.addUrlPatterns("/test/*");
        return registration;
    }
}
