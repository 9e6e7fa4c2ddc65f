package org.postbag.publicsite;

import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.Map;
import org.postbag.offices.Office;

/** The addresses of an office's public pages, relative to the application, and the parameters they carry. */
final class PublicAddresses {

    /** The first part of every public address. */
    static final String ROOT = "o";
    /** Names the office: its slug. */
    static final String OFFICE = "office";
    /** The secret of a report as it is being written. */
    static final String DRAFT = "draft";
    /** Which question page, from 1. */
    static final String STEP = "step";
    /** There when the page was opened from "Check your answers" and leads back there. */
    static final String CHANGE = "change";

    private PublicAddresses() {}

    static String home(Office office) {
        return ROOT + "/" + office.slug();
    }

    static String report(Office office) {
        return home(office) + "/report";
    }

    static String check(Office office) {
        return report(office) + "/check";
    }

    static String sent(Office office) {
        return report(office) + "/sent";
    }

    static String outside(Office office) {
        return report(office) + "/outside";
    }

    static String track(Office office, String token) {
        return home(office) + "/track/" + token;
    }

    static String privacy(Office office) {
        return home(office) + "/privacy";
    }

    static String cookies(Office office) {
        return home(office) + "/cookies";
    }

    static String accessibility(Office office) {
        return home(office) + "/accessibility";
    }

    /** The parameters of a question page; its number is left out for the first page of a report nobody began yet. */
    static QueryParameters step(String draft, int step, boolean change) {
        Map<String, String> parameters = new LinkedHashMap<>();
        if (!draft.isEmpty()) {
            parameters.put(DRAFT, draft);
            parameters.put(STEP, String.valueOf(step));
        }
        if (change) {
            parameters.put(CHANGE, "1");
        }
        return QueryParameters.simple(parameters);
    }

    /** The parameters of the pages after the questions. */
    static QueryParameters draft(String draft) {
        return draft.isEmpty() ? QueryParameters.empty() : QueryParameters.simple(Map.of(DRAFT, draft));
    }

    /** The secret of the report an address speaks of; empty when it names none. */
    static String draftOf(Location address) {
        return address.getQueryParameters().getSingleParameter(DRAFT).orElse("");
    }

    /** Both parts as a link. */
    static String link(String address, QueryParameters parameters) {
        String query = parameters.getQueryString();
        return query.isEmpty() ? address : address + "?" + query;
    }
}
