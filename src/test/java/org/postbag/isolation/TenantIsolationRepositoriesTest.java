package org.postbag.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import jakarta.persistence.metamodel.EntityType;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import org.hibernate.Session;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.postbag.PostbagTest;
import org.postbag.TestOffices.TestOffice;
import org.postbag.kernel.OfficeOwned;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.data.repository.support.Repositories;
import org.springframework.transaction.support.TransactionTemplate;
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

    @Autowired
    private EntityManager entities;

    @Autowired
    private TransactionTemplate transaction;

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

    @Test
    void everyEntityOfAnOfficeIsFilteredByHibernate_andByTheDatabaseWhenHibernateIsNot() {
        for (EntityType<?> type : entities.getMetamodel().getEntities()) {
            assertThat(OfficeOwned.class).as(type.getName()).isAssignableFrom(type.getJavaType());
            for (TestOffice office : List.of(offices.mine(), offices.theirs())) {
                List<?> filtered = office.call(() -> transaction.execute(tx -> all(type)));
                List<?> unfiltered = office.call(() -> transaction.execute(tx -> {
                    entities.unwrap(Session.class).disableFilter("_tenantId");
                    return all(type);
                }));
                for (List<?> rows : List.of(filtered, unfiltered)) {
                    assertThat(rows).as(type.getName()).isNotEmpty().allSatisfy(row -> assertThat(
                                    ((OfficeOwned) row).officeId())
                            .isEqualTo(office.id()));
                }
            }
        }
    }

    private List<?> all(EntityType<?> type) {
        return entities.createQuery("from " + type.getName()).getResultList();
    }

    @Test
    void everyEntityHasARepository() {
        assertThat(new Repositories(application))
                .containsExactlyInAnyOrderElementsOf(entities.getMetamodel().getEntities().stream()
                        .<Class<?>>map(EntityType::getJavaType)
                        .toList());
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
