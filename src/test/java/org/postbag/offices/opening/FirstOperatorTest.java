package org.postbag.offices.opening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import org.junit.jupiter.api.Test;
import org.postbag.offices.StaffDirectory;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.mock.env.MockEnvironment;

/** The first operator comes from settings, once; and a program that opens an office takes nobody's port. */
class FirstOperatorTest {

    private final StaffDirectory staff = mock(StaffDirectory.class);

    @Test
    void isMadeWhenThereIsNone() {
        start("ops@postbag.example", "a-long-password");

        verify(staff).add("ops@postbag.example", "Operator", "a-long-password", true);
    }

    @Test
    void isNotMadeTwice() {
        given(staff.hasOperator()).willReturn(true);

        start("ops@postbag.example", "a-long-password");

        verify(staff, never()).add(any(), any(), any(), anyBoolean());
    }

    @Test
    void isNotMadeWithAShortPassword() {
        start("ops@postbag.example", "short");

        verify(staff, never()).add(any(), any(), any(), anyBoolean());
    }

    @Test
    void isNotMadeWithoutSettings() {
        start("", "");

        verify(staff, never()).add(any(), any(), any(), anyBoolean());
    }

    @Test
    void holdsBackTheWorkOfANodeWhileAnOfficeIsOpened() {
        MockEnvironment environment = new MockEnvironment().withProperty("server.port", "8080");
        new OpenOfficeEnvironment().postProcessEnvironment(environment, new SpringApplication());
        assertThat(environment.getProperty("server.port")).isEqualTo("8080");

        environment.setProperty("postbag.open-office.slug", "harbour-ward");
        new OpenOfficeEnvironment().postProcessEnvironment(environment, new SpringApplication());
        assertThat(environment.getProperty("server.port")).isEqualTo("0");
        assertThat(environment.getProperty("camunda.bpm.job-execution.enabled")).isEqualTo("false");
    }

    private void start(String email, String password) {
        MockEnvironment environment = new MockEnvironment()
                .withProperty("postbag.operator.email", email)
                .withProperty("postbag.operator.password", password);
        OpeningSettings settings = Binder.get(environment).bindOrCreate("postbag", OpeningSettings.class);
        new FirstOperator(settings, staff).run(new DefaultApplicationArguments());
    }
}
