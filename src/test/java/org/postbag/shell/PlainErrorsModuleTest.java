package org.postbag.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postbag.PostbagTest;
import org.postbag.TestBrowser;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whatever goes wrong outside the screens, the page that says so is ours. */
@PostbagTest
class PlainErrorsModuleTest {

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @CsvSource({
        "/look/nothing, 404, There is no such page",
        "/error, 404, There is no such page",
        "/o/%00, 400, This could not be read",
        "/%00, 400, This could not be read",
        "/staff/%2e%00, 400, This could not be read",
        "/o/x%2F, 400, This could not be read",
        "/o/x;y, 400, This could not be read"
    })
    void thePageIsOurs(String address, int status, String words) {
        HttpResponse<String> answer = new TestBrowser(port).get(address);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body())
                .contains("<h1>" + words + "</h1>", "/look/postbag.css")
                .doesNotContainIgnoringCase("tomcat", "exception", "HTTP Status");
    }
}
