package org.postbag.publicsite;

import com.vaadin.flow.server.VaadinSession;
import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.postbag.offices.Office;

/**
 * What is remembered for the length of a visit only, in memory and nowhere else: a postcode that may turn out to lie
 * elsewhere, and that this visitor is the one who sent a report (law.md ER-10, FE-5).
 */
final class Visit implements Serializable {

    private final Map<String, Pending> pending = new HashMap<>();
    private final Map<String, String> sent = new HashMap<>();

    private Visit() {}

    /**
     * Answers that are not kept yet.
     *
     * @param draft the draft they would go into; empty when there is none
     * @param tried whether the person meant them as an answer already, so that what is wrong with them is said at once
     */
    record Pending(String draft, int step, HashMap<String, Object> answers, boolean change, boolean tried)
            implements Serializable {}

    /** Of the visitor whose request this is. */
    static Visit current() {
        VaadinSession session = VaadinSession.getCurrent();
        Visit visit = session.getAttribute(Visit.class);
        if (visit == null) {
            visit = new Visit();
            session.setAttribute(Visit.class, visit);
        }
        return visit;
    }

    void hold(Office office, Pending answers) {
        pending.put(office.slug(), answers);
    }

    Optional<Pending> held(Office office) {
        return Optional.ofNullable(pending.get(office.slug()));
    }

    void letGo(Office office) {
        pending.remove(office.slug());
    }

    /** Remembers where the acknowledgement goes, so that the receipt can say so during this visit. */
    void sent(String draft, String email) {
        sent.put(draft, email);
    }

    /** The address of {@link #sent}, or empty when this visitor did not send the draft or gave none. */
    Optional<String> sentTo(String draft) {
        return Optional.ofNullable(sent.get(draft)).filter(email -> !email.isBlank());
    }
}
