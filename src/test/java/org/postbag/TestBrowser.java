package org.postbag;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.postbag.kernel.OfficeId;
import org.postbag.offices.StaffMember;

/** Somebody's browser without a screen: keeps cookies, follows no redirects. */
public class TestBrowser {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" content=\"([^\"]+)\"");

    private final String address;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private String from = "";

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

    /** Goes on from this client address, as the proxy in front would tell it. */
    public TestBrowser from(String clientAddress) {
        from = clientAddress;
        return this;
    }

    /** Types into the sign-in page and presses its button. */
    public HttpResponse<String> typeIn(String email, String password) {
        Matcher token = TOKEN.matcher(get("/login").body());
        if (!token.find()) {
            throw new AssertionError("The sign-in page has no token");
        }
        String form = "username=%s&password=%s&_csrf=%s"
                .formatted(encoded(email), encoded(password), encoded(token.group(1)));
        return send(request("/login")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    /** Asks with HTTP Basic, as Prometheus does. */
    public HttpResponse<String> getAs(String email, String password, String path) {
        String credentials =
                Base64.getEncoder().encodeToString((email + ":" + password).getBytes(StandardCharsets.UTF_8));
        return send(
                request(path).header("Authorization", "Basic " + credentials).GET());
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
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(address + path)).header("Accept", "text/html, application/json, */*");
        return from.isEmpty() ? request : request.header("X-Forwarded-For", from);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
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
