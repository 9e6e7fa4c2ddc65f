package org.postbag.publicsite;

import java.util.Optional;
import org.postbag.intake.PublicTracking;
import org.postbag.offices.Office;
import org.postbag.uikit.Incident;
import org.springframework.stereotype.Component;

/** Tells what the first HTML of a public address must say, its status above all. */
@Component
class PublicHeads {

    private static final int OK = 200;
    private static final int NOT_FOUND = 404;
    private static final int UNAVAILABLE = 503;

    private static final String TRACK = "track/";

    private final PublicSite site;
    private final PublicTracking tracking;

    PublicHeads(PublicSite site, PublicTracking tracking) {
        this.site = site;
        this.tracking = tracking;
    }

    /**
     * @param status of the answer
     * @param title of the page until its screen names it
     * @param description one sentence, also for search engines
     * @param office whose page it is; empty when there is none
     * @param indexed whether search engines may keep it
     */
    record Head(int status, String title, String description, Optional<Office> office, boolean indexed) {}

    /** @param path such as {@code o/eastmarsh/report} */
    Head of(String path) {
        String[] parts = path.split("/", 3);
        String slug = parts.length > 1 ? parts[1] : "";
        String page = parts.length > 2 ? withoutSlashAtEnd(parts[2]) : "";
        try {
            return site.office(slug)
                    .map(office -> head(office, page))
                    .orElseGet(() -> new Head(
                            NOT_FOUND,
                            "Page not found – Postbag",
                            "There is no office at this address.",
                            Optional.empty(),
                            false));
        } catch (RuntimeException problem) {
            if (!Incident.isRecordsAway(problem)) {
                throw problem;
            }
            return new Head(
                    UNAVAILABLE,
                    "Not working at the moment – Postbag",
                    "This page cannot be shown at the moment. Try again in a few minutes.",
                    site.lastSeen(slug),
                    false);
        }
    }

    private Head head(Office office, String page) {
        return switch (page) {
            case "" -> found(office, "Ask " + office.representative() + " to help", true);
            case "privacy" -> found(office, "Privacy", true);
            case "cookies" -> found(office, "Cookies", true);
            case "accessibility" -> found(office, "Accessibility", true);
            case "report" -> found(office, "Ask " + office.representative() + " to help", false);
            case "report/outside" -> found(office, "Ask " + office.representative() + " to help", false);
            case "report/check" -> found(office, "Check your answers", false);
            case "report/sent" -> found(office, "We have your letter", false);
            default ->
                page.startsWith(TRACK)
                        ? track(office, page.substring(TRACK.length()))
                        : missing(office, "Page not found", "There is no page at this address.");
        };
    }

    /** A wrong link, an old one and one that never was get the same answer. */
    private Head track(Office office, String token) {
        return tracking.open(office.id(), token).isPresent()
                ? found(office, "Your case", false)
                : missing(office, TrackView.GONE, "This link does not open a case any more.");
    }

    private static Head found(Office office, String name, boolean indexed) {
        return new Head(
                OK,
                PublicPage.titled(name, office),
                office.representative() + ", " + office.representativeTitle()
                        + ": tell us about a problem and ask us to act for you.",
                Optional.of(office),
                indexed);
    }

    private static Head missing(Office office, String name, String description) {
        return new Head(NOT_FOUND, PublicPage.titled(name, office), description, Optional.of(office), false);
    }

    private static String withoutSlashAtEnd(String page) {
        return page.endsWith("/") ? page.substring(0, page.length() - 1) : page;
    }
}
