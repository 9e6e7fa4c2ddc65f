package org.postbag.cases.ui;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.postbag.Journeys;
import org.postbag.PostbagTest;
import org.postbag.TestOffices;
import org.postbag.TestOffices.TestOffice;
import org.postbag.TestScreen;
import org.postbag.TestScreens;
import org.postbag.cases.CaseFiles;
import org.postbag.cases.CaseWork;
import org.postbag.offices.Role;
import org.postbag.offices.StaffMember;
import org.springframework.beans.factory.annotation.Autowired;

/** Two caseworkers of a new office, one of them at a screen. */
@PostbagTest
abstract class CaseworkViewTest {

    @Autowired
    TestOffices offices;

    @Autowired
    TestScreens screens;

    @Autowired
    Journeys journey;

    @Autowired
    CaseFiles cases;

    @Autowired
    CaseWork work;

    TestOffice office;
    StaffMember me;
    StaffMember colleague;
    TestScreen screen;

    @BeforeEach
    void open() {
        office = offices.open();
        me = office.staff(Role.CASEWORKER);
        colleague = office.another(Role.CASEWORKER);
        screen = screens.of(me);
    }

    @AfterEach
    void leave() {
        screen.close();
    }
}
