package org.postbag.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.postbag.PostbagTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.ReflectionUtils;

/**
 * Every method of every repository, called by one office with what another office's rows are named by. The answer is the one
 * for names that nobody has, nothing of the other office is in it, and the other office's rows stay as they are. The methods
 * are found by reflection, so that a new one cannot be forgotten.
 */
@PostbagTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TenantIsolationRepositoriesTest {

    @Autowired
    private ConfigurableApplicationContext application;

    private TwoOffices offices;
    private Trespass trespass;

    @BeforeAll
    void twoOfficesWithOneRowOfEverything() {
        offices = new TwoOffices(application);
        trespass = new Trespass(offices, new Caller(application), Map.of());
    }

    @BeforeEach
    void stopTheClock() {
        offices.stopTheClock();
    }

    @ParameterizedTest
    @EnumSource
    void noRepositoryAnswersForAnotherOffice(Way way) {
        assertThat(trespass.answers(way, Call.ofRepositories(application))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void noRepositoryWritesIntoAnotherOffice(Way way) {
        assertThat(trespass.changes(way, Call.ofRepositories(application))).isEmpty();
    }

    /** Or else its answers to another office would show nothing. */
    @Test
    void everyRepositoryKnowsItsOwnOfficesNames() {
        assertThat(trespass.silentAtHome(Call.ofRepositories(application))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aRepositoryThatReadsPastTheBarriersIsFound(Way way) {
        List<Call> leaking = Call.ofRepositories(application).stream()
                .filter(call -> call.name().startsWith("CaseFileRepository.findByReference"))
                .map(this::readingAsTheOthers)
                .toList();

        assertThat(trespass.answers(way, leaking)).anySatisfy(problem -> assertThat(problem)
                .startsWith("CaseFileRepository.findByReference(String): told "));
    }

    private Call readingAsTheOthers(Call honest) {
        Object leaking = Proxy.newProxyInstance(
                honest.target().getClass().getClassLoader(),
                new Class<?>[] {honest.method().getDeclaringClass()},
                (proxy, method, arguments) -> offices.asTheirs(
                        jdbc -> ReflectionUtils.invokeMethod(honest.method(), honest.target(), arguments)));
        return new Call(leaking, honest.method(), honest.table());
    }
}
