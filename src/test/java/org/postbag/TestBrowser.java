package org.postbag;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.postbag.kernel.OfficeId;
import org.postbag.offices.StaffMember;

/** Somebody's browser without a screen: keeps cookies, follows no redirects. */
public class TestBrowser {

    private final String address;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    /** @param port where the application listens */
    public TestBrowser(int port) {
        this.address = "http://127.0.0.1:" + port;
    }

    /** Signs in, in the office last worked in. */
    public TestBrowser signIn(StaffMember person) {
        get("/test/sign-in?email=" + person.email());
        return this;
    }

    /** Switches to another of the person's offices. */
    public void switchTo(OfficeId office) {
        get("/test/switch?office=" + office);
    }

    /** Asks for a page or for data. */
    public HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    /** Sends JSON with the token that Camunda's web applications want. */
    public HttpResponse<String> send(String method, String path, String json) {
        HttpRequest.Builder request = request(path).header("Content-Type", "application/json");
        cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                .map(HttpCookie::getValue)
                .forEach(token -> request.header("X-XSRF-TOKEN", token));
        return send(request.method(method, HttpRequest.BodyPublishers.ofString(json)));
    }

    /** Sends JSON as a foreign page could make a browser do: with the cookies, without the token. */
    public HttpResponse<String> forge(String method, String path, String json) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(json)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path)).header("Accept", "text/html, application/json, */*");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
