package org.postbag.publicsite;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postbag.PostbagTest;
import org.postbag.TestBrowser;
import org.postbag.TestOffices;
import org.postbag.offices.Office;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The first HTML of a public page, before any script runs. */
@PostbagTest
class PublicIndexModuleTest {

    @LocalServerPort
    private int port;

    @Autowired
    private TestOffices offices;

    private TestBrowser browser;
    private Office office;

    @BeforeEach
    void open() {
        browser = new TestBrowser(port);
        office = offices.open().office();
    }

    @ParameterizedTest
    @CsvSource({
        "'', 200",
        "/, 200",
        "/report, 200",
        "/report/check, 200",
        "/report/sent, 200",
        "/report/outside, 200",
        "/privacy, 200",
        "/cookies, 200",
        "/accessibility, 200",
        "/track/forged, 404",
        "/track/, 404",
        "/track, 404",
        "/surprise, 404",
        "/report/surprise, 404"
    })
    void theStatusIsTheTruth(String page, int status) {
        assertThat(browser.get("/o/" + office.slug() + page).statusCode()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({"/o/nobody-here", "/o/nobody-here/report", "/o/nobody-here/track/abc", "/o", "/o/"})
    void anUnknownOfficeIsNotFound(String address) {
        HttpResponse<String> answer = browser.get(address);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("<title>Page not found – Postbag</title>");
    }

    @ParameterizedTest
    @CsvSource({"''", "/", "/report?draft=AbC&step=1", "/track/AbCd", "/privacy"})
    void capitalsInTheOfficesNameLeadToIt(String page) {
        String capitals = "/o/" + office.slug().toUpperCase(Locale.ROOT) + page;

        HttpResponse<String> answer = browser.get(capitals);

        assertThat(answer.statusCode()).isEqualTo(308);
        assertThat(answer.headers().firstValue("Location")).contains("/o/" + office.slug() + page);
    }

    @Test
    void wrongLinksOfAnyKindGetTheSameAnswer() {
        String one = browser.get("/o/" + office.slug() + "/track/AAAAAAAAAAAAAAAAAAAAAA")
                .body();
        String other = browser.get("/o/" + office.slug() + "/track/x").body();

        assertThat(withoutSecrets(other)).isEqualTo(withoutSecrets(one));
    }

    @Test
    void languageNameAndOtherWaysAreThereWithoutScripts() {
        String page = browser.get("/o/" + office.slug() + "/report").body();

        assertThat(page)
                .contains("lang=\"en-GB\"")
                .contains("data-face=\"public\"")
                .contains("<title>Ask Rowan Ashdown to help – Rowan Ashdown</title>")
                .contains("<noscript>")
                .contains("Phone: 01632 960100")
                .contains("Post: Rowan Ashdown, 1 High Street, Testvale")
                .contains("mailto:office@" + office.slug() + ".example")
                .contains("In danger now? Call 999.");
    }

    @Test
    void secretAddressesLeakNowhere() {
        HttpResponse<String> form = browser.get("/o/" + office.slug() + "/report?draft=abc");
        HttpResponse<String> home = browser.get("/o/" + office.slug());

        assertThat(form.headers().firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(form.headers().firstValue("X-Robots-Tag")).contains("noindex, nofollow");
        assertThat(form.headers().firstValue("Cache-Control")).get().asString().contains("no-store");
        assertThat(home.headers().firstValue("X-Robots-Tag")).isEmpty();
    }

    /** Session and request keys differ from answer to answer by their nature. */
    private static String withoutSecrets(String page) {
        return page.replaceAll("(name=\"_csrf\" content=)\"[^\"]*\"", "$1").replaceAll("<base [^>]*>", "");
    }
}
