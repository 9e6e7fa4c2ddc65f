package org.postbag.offices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.postbag.PostbagTest;
import org.postbag.TestOffices;
import org.postbag.kernel.Nation;
import org.postbag.kernel.OfficeId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** The operator opens an office with its first manager, who can then sign in; what cannot be accepted is named. */
@PostbagTest
class OfficeOpeningModuleTest {

    private static final String PASSWORD = "a-first-password";
    private static final String EMAIL = "office@opened.example";

    @Autowired
    private OfficeOpening opening;

    @Autowired
    private Offices offices;

    @Autowired
    private StaffSignIn signIn;

    @Autowired
    private TestOffices testOffices;

    @Test
    void opensAnOfficeWithAManagerWhoCanSignIn() {
        String slug = slug();

        OfficeId id = opening.openFromThisMachine(office(slug), manager(slug), LetterRules.USUAL);

        assertThat(offices.bySlug(slug)).map(Office::id).contains(id);
        StaffPrincipal manager = signIn.loadUserByUsername("manager@" + slug + ".example");
        assertThat(manager.activeOffice()).contains(id);
        assertThat(manager.roles()).containsExactly(Role.MANAGER);
    }

    @Test
    void letsSomebodyWhoWorksElsewhereRunTheNewOfficeToo() {
        TestOffices.TestOffice first = testOffices.open();
        String email = first.staff(Role.CASEWORKER).email();

        OfficeId second =
                opening.openFromThisMachine(office(slug()), new FirstManager("", email, ""), LetterRules.USUAL);

        StaffPrincipal both = signIn.loadUserByUsername(email);
        assertThat(both.memberships().get(first.id())).containsExactly(Role.CASEWORKER);
        assertThat(both.memberships().get(second)).containsExactly(Role.MANAGER);
    }

    @Test
    void anOfficeBeginsWithTheLetterRulesItAskedFor() {
        LetterRules asked = new LetterRules(45, true);
        String slug = slug();

        OfficeId id = opening.openFromThisMachine(office(slug), manager(slug), asked);

        assertThat(offices.byId(id)).map(Office::letterRules).contains(asked);
        String next = slug();
        assertThatThrownBy(() -> opening.openFromThisMachine(office(next), manager(next), new LetterRules(601, false)))
                .isInstanceOf(OfficeNotOpened.class)
                .hasMessageContaining("600");
    }

    @Test
    void refusesASecondOfficeOfTheSameName() {
        String slug = slug();
        opening.openFromThisMachine(office(slug), manager(slug), LetterRules.USUAL);

        assertThatThrownBy(() -> opening.openFromThisMachine(office(slug), manager(slug), LetterRules.USUAL))
                .isInstanceOf(OfficeNotOpened.class)
                .hasMessageContaining(slug);
    }

    @Test
    void saysWhatToMend() {
        refused(office("Not A Slug"), manager("x"), "small letters");
        refused(office(slug(), " ", "TV1", "OP", EMAIL), manager("x"), "name");
        refused(office(slug(), "Opened", "EM4 7QT", "OP", EMAIL), manager("x"), "\"EM4 7QT\"");
        refused(office(slug(), "Opened", "TV1", "toolong", EMAIL), manager("x"), "capital letters");
        refused(office(slug(), "Opened", "TV1", "OP", "nobody"), manager("x"), "email address");
        refused(office(slug()), new FirstManager("A", "a@" + slug() + ".example", "short"), "12 characters");
    }

    @Test
    void isTheOperatorsAlone() {
        String slug = slug();
        testOffices.open().runAs(Role.MANAGER, () -> assertThatThrownBy(() -> opening.open(office(slug), manager(slug)))
                .isInstanceOf(AccessDeniedException.class));
    }

    private void refused(NewOffice office, FirstManager manager, String words) {
        assertThatThrownBy(() -> opening.openFromThisMachine(office, manager, LetterRules.USUAL))
                .isInstanceOf(OfficeNotOpened.class)
                .hasMessageContaining(words);
    }

    private static String slug() {
        return "opened-" + UUID.randomUUID().toString().substring(0, 8);
    }

    private static NewOffice office(String slug) {
        return office(slug, "Opened", "TV1", "OP", EMAIL);
    }

    private static NewOffice office(String slug, String name, String postcodes, String prefix, String email) {
        return new NewOffice(
                slug,
                OfficeKind.COUNCILLOR,
                name,
                "Rowan Ashdown",
                "Councillor for Opened",
                "Opened",
                List.of(postcodes),
                Nation.WALES,
                prefix,
                email,
                "",
                "");
    }

    private static FirstManager manager(String slug) {
        return new FirstManager("Mair Vaughan", "manager@" + slug + ".example", PASSWORD);
    }
}
