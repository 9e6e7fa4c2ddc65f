package org.postbag.cases;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.postbag.kernel.OfficeId;
import org.postbag.offices.Office;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * References nobody has, drawn at random and looked up a handful at a time, so that a burst of enquiries asks rarely. Should
 * another node draw the same one meanwhile (one in thirty million for each it holds), the table refuses the second case.
 */
@Component
class UnusedReferences {

    private static final int HANDFUL = 32;
    private static final int MOST_OFFICES = 2000;

    private final JdbcClient jdbc;
    private final Cache<OfficeId, Queue<CaseReference>> drawn =
            Caffeine.newBuilder().maximumSize(MOST_OFFICES).build();

    UnusedReferences(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A reference for the office's next case. It is given out once, whether or not the case comes into being. */
    CaseReference next(Office office) {
        Queue<CaseReference> ready = drawn.get(office.id(), first -> new ConcurrentLinkedQueue<>());
        return Optional.ofNullable(ready.poll()).orElseGet(() -> {
            List<CaseReference> more = draw(office);
            ready.addAll(more.subList(1, more.size()));
            return more.get(0);
        });
    }

    private List<CaseReference> draw(Office office) {
        List<CaseReference> unused = List.of();
        while (unused.isEmpty()) {
            List<String> candidates = Stream.generate(() -> CaseReference.random(office.referencePrefix()))
                    .limit(HANDFUL)
                    .map(CaseReference::value)
                    .distinct()
                    .toList();
            List<String> taken = jdbc.sql(
                            "select reference from app.case_file where office_id = :office and reference in (:references)")
                    .param("office", office.id().value())
                    .param("references", candidates)
                    .query(String.class)
                    .list();
            unused = candidates.stream()
                    .filter(candidate -> !taken.contains(candidate))
                    .map(CaseReference::new)
                    .toList();
        }
        return unused;
    }
}
