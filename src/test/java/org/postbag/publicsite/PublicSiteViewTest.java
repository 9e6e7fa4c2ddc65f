package org.postbag.publicsite;

import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.postbag.EngineClock;
import org.postbag.PostbagTest;
import org.postbag.TestOffices;
import org.postbag.TestOffices.TestOffice;
import org.postbag.TestScreens;
import org.springframework.beans.factory.annotation.Autowired;

/** Somebody visits the pages of a new office on Monday 1 March 2027, at ten. */
@PostbagTest
abstract class PublicSiteViewTest {

    @Autowired
    TestScreens screens;

    @Autowired
    TestOffices offices;

    @Autowired
    EngineClock clock;

    TestOffice office;
    Visitor visitor;

    @BeforeEach
    void open() {
        clock.set(Instant.parse("2027-03-01T10:00:00Z"));
        office = offices.open();
        visitor = new Visitor(screens);
    }

    @AfterEach
    void leave() {
        visitor.close();
    }
}
