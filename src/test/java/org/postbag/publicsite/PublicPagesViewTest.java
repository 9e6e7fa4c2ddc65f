package org.postbag.publicsite;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletContext;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postbag.TestScreen;
import org.postbag.kernel.Nation;
import org.postbag.offices.Office;
import org.postbag.offices.OfficeKind;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** The pages one reads: first page, notice, cookies, accessibility, and addresses that lead nowhere. */
class PublicPagesViewTest extends PublicSiteViewTest {

    @Autowired
    private PublicSite site;

    @Autowired
    private ServletContext server;

    @Test
    void theFirstPageSaysWhoHelpsWhomAndHowToBegin() {
        visitor.open("o/" + office.office().slug());

        assertThat(visitor.title()).isEqualTo("Ask Rowan Ashdown to help – Rowan Ashdown");
        assertThat(visitor.text())
                .contains("If you live in Testvale, Rowan Ashdown and the office can take up your problem")
                .contains("We use it to check that Rowan Ashdown is your MP")
                .contains("In danger now? Call 999.")
                .contains("We use what you tell us to act for you, and for nothing else.")
                .contains("01632 960100");
    }

    @Test
    void aCouncillorsFirstPageIsInACouncillorsWords() {
        Office ward = offices.open(OfficeKind.COUNCILLOR, Nation.SCOTLAND).office();

        visitor.open("o/" + ward.slug());

        assertThat(visitor.heading()).isEqualTo("Something wrong where you live? Ask us to help.");
        assertThat(visitor.text()).contains("is your councillor").doesNotContain("constituency");
    }

    @Test
    void theNoticeTellsAllThatTheLawWantsTold() {
        visitor.open("o/" + office.office().slug() + "/privacy");

        assertThat(visitor.text())
                .as("law.md 3.3, items 1 to 11")
                .contains("Rowan Ashdown decides how your data is used")
                .contains("office@" + office.office().slug() + ".example")
                .contains("processor")
                .contains("because acting for residents is part of the public task of an MP")
                .contains("Article 6(1)(e)")
                .contains("Schedule 1, paragraph 23")
                .contains("They get only what they need")
                .contains("If there is somebody we should not contact, tell us")
                .contains("United Kingdom")
                .contains("12 months after the case is closed")
                .contains("3 years")
                .contains("35 days")
                .contains("24 hours")
                .contains("restriction")
                .contains("objection")
                .contains("We answer within one month")
                .contains("Tell us first")
                .contains("Information Commissioner")
                .contains("You do not have to tell us anything")
                .contains("No decision about you is made by a computer alone");
    }

    @Test
    void theOneCookieIsTold() {
        visitor.open("o/" + office.office().slug() + "/cookies");

        assertThat(visitor.text())
                .contains("JSESSIONID")
                .contains("30 minutes without use")
                .doesNotContain("one of our computers");
    }

    @Test
    void theCookieOfAProxyIsToldToo() {
        PublicSiteProperties behindAProxy = new Binder(
                        new MapConfigurationPropertySource(Map.of("postbag.public-site.node-cookie", "POSTBAG_NODE")))
                .bind("postbag.public-site", PublicSiteProperties.class)
                .get();

        assertThat(TestScreen.words(new CookiesView(site, server, behindAProxy).cookies()))
                .contains("JSESSIONID")
                .contains("POSTBAG_NODE")
                .contains("Brings you back to the same one of our computers");
    }

    @Test
    void theAccessibilityStatementSaysWhatDoesNotWork() {
        visitor.open("o/" + office.office().slug() + "/accessibility");

        assertThat(visitor.text()).contains("The form needs JavaScript").contains("version 2.2, level AA");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/report", "/report/check", "/report/sent", "/track/abc", "/privacy", "/surprise/me"})
    void anUnknownOfficeHasNoPages(String page) {
        visitor.open("o/nobody-here" + page);

        assertThat(visitor.heading()).isEqualTo("There is no office at this address");
        assertThat(visitor.title()).isEqualTo("Page not found – Postbag");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%00", "Eastmarsh", "a--b", "-a", "..%2f..", "%27%20or%201%3D1"})
    void whatCannotNameAnOfficeNamesNone(String slug) {
        visitor.open("o/" + slug);

        assertThat(visitor.heading()).isEqualTo("There is no office at this address");
    }

    @Test
    void anAddressThatLeadsNowhereSaysHowToReachTheOffice() {
        visitor.open("o/" + office.office().slug() + "/surprise/me");

        assertThat(visitor.heading()).isEqualTo("There is no page at this address");
        assertThat(visitor.text()).contains("01632 960100");
    }
}
