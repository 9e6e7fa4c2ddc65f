package org.postbag.publicsite;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.postbag.offices.Office;
import org.postbag.offices.Offices;
import org.springframework.stereotype.Service;

/** Finds the office a public address speaks of. */
@Service
class PublicSite {

    /** The shape the database demands of a slug; what has another shape is asked for nowhere. */
    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private static final int LONGEST_SLUG = 60;

    private final Offices offices;
    private final Map<String, Office> seen = new ConcurrentHashMap<>();

    PublicSite(Offices offices) {
        this.offices = offices;
    }

    /** The office with this slug, or empty; read every time, so that changed settings show at once. */
    Optional<Office> office(String slug) {
        if (slug.length() > LONGEST_SLUG || !SLUG.matcher(slug).matches()) {
            return Optional.empty();
        }
        Optional<Office> office = offices.bySlug(slug);
        office.ifPresentOrElse(found -> seen.put(slug, found), () -> seen.remove(slug));
        return office;
    }

    /** The office as it was when last read; tells how else to reach it while the database is away. */
    Optional<Office> lastSeen(String slug) {
        return Optional.ofNullable(seen.get(slug));
    }
}
