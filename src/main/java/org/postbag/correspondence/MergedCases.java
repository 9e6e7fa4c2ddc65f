package org.postbag.correspondence;

import jakarta.persistence.EntityManager;
import java.util.UUID;
import org.postbag.kernel.CaseId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Sees to it that nothing is written onto a case that was merged into another a moment ago. */
@Component
class MergedCases {

    private final JdbcClient jdbc;
    private final CaseOfLetter places;
    private final CaseAddressBook cases;
    private final EntityManager entities;

    MergedCases(JdbcClient jdbc, CaseOfLetter places, CaseAddressBook cases, EntityManager entities) {
        this.jdbc = jdbc;
        this.places = places;
        this.cases = cases;
        this.entities = entities;
    }

    /** @throws CaseGoesOn if the case was merged; from now on it is not until the running transaction ends */
    void requireNotMerged(CaseId id) {
        CaseId onto = settled(id);
        if (!onto.equals(id)) {
            throw new CaseGoesOn(cases.find(onto).map(CaseContact::reference).orElse("another"));
        }
    }

    /** The place as it is until the running transaction ends, on the case that its own goes on as. */
    CasePlace settled(CasePlace place) {
        CaseId onto = settled(place.caseId());
        if (!onto.equals(place.caseId())) {
            place.thread()
                    .map(thread -> entities.find(OrganisationThread.class, thread))
                    .ifPresent(entities::refresh);
        }
        return new CasePlace(onto, place.thread());
    }

    /** A merge that is under way is waited for, as it waits for this transaction. */
    private CaseId settled(CaseId id) {
        lock(id);
        CaseId onto = places.goesOnAs(id);
        if (!onto.equals(id)) {
            lock(onto);
        }
        return onto;
    }

    private void lock(CaseId id) {
        jdbc.sql("select id from app.case_file where id = ? for no key update")
                .param(id.value())
                .query(UUID.class)
                .list();
    }
}
