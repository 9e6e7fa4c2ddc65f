package org.postbag.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.postbag.cases.spi.CaseTexts;
import org.postbag.cases.spi.CaseTexts.Said;
import org.postbag.kernel.CaseId;
import org.postbag.kernel.StaffId;
import org.postbag.kernel.StorableText;
import org.postbag.kernel.TenantContext;
import org.postbag.offices.Permissions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** All cases of the office, the latest to have moved first, for the list of cases and the search box. */
@Service
@Transactional(readOnly = true)
public class CaseRegister {

    private static final int MAX_PAGE = 200;

    /** More cases of one word are found by nobody's eye. */
    private static final int MOST_SAID = 500;

    private final JdbcClient jdbc;
    private final List<CaseTexts> texts;

    CaseRegister(JdbcClient jdbc, List<CaseTexts> texts) {
        this.jdbc = jdbc;
        this.texts = texts;
    }

    /**
     * A page of cases.
     *
     * @param text a reference as people say it, part of a reference, title, name, e-mail address or postcode, or words of a letter
     *     or note;
     *     empty for all
     * @param statuses empty for all
     */
    @PreAuthorize(Permissions.READ_CASES)
    public List<CaseRow> find(String text, Set<CaseStatus> statuses, int offset, int limit) {
        StringBuilder where = new StringBuilder(" where c.office_id = :office");
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("office", TenantContext.require().value());
        if (!statuses.isEmpty()) {
            where.append(" and c.status in (:statuses)");
            parameters.put("statuses", statuses.stream().map(CaseStatus::name).toList());
        }
        String sought = CaseReference.parse(text)
                .map(CaseReference::value)
                .orElse(StorableText.withoutNul(text).strip());
        Optional<SoughtWords> words = SoughtWords.in(sought);
        Map<CaseTexts, List<Said>> said = new LinkedHashMap<>();
        words.ifPresent(these -> texts.forEach(kind -> said.put(kind, kind.thatSay(these, MOST_SAID))));
        Set<UUID> saying = said.values().stream()
                .flatMap(List::stream)
                .map(found -> found.caseId().value())
                .collect(Collectors.toSet());
        if (!sought.isEmpty()) {
            where.append(" and (c.reference ilike :text or c.title ilike :text or p.full_name ilike :text"
                    + " or p.email_normalised ilike :text or replace(p.postcode, ' ', '') ilike :compact");
            parameters.put("text", like(sought));
            parameters.put("compact", like(sought.replace(" ", "")));
            where.append(saying.isEmpty() ? ")" : " or c.id in (:said))");
            parameters.put("said", saying);
        }
        List<CaseRow> rows = jdbc.sql(
                        """
                        select c.id, c.reference, c.title, c.category, c.status, c.priority, c.owner_id, c.due_on, c.opened_at,
                               c.last_activity_at, c.retain_until, p.full_name, o.reference as goes_on_as
                        from app.case_file c join app.constituent p on p.id = c.constituent_id
                            left join app.case_file o on o.id = c.duplicate_of and c.outcome = 'MERGED'
                        """
                                + where + " order by c.last_activity_at desc, c.id limit :limit offset :offset")
                .params(parameters)
                .param("limit", Math.min(limit, MAX_PAGE))
                .param("offset", offset)
                .query((row, number) -> new CaseRow(
                        new CaseId(row.getObject("id", UUID.class)),
                        row.getString("reference"),
                        row.getString("title"),
                        row.getString("category"),
                        CaseStatus.valueOf(row.getString("status")),
                        Priority.valueOf(row.getString("priority")),
                        row.getString("full_name"),
                        Optional.ofNullable(row.getObject("owner_id", UUID.class))
                                .map(StaffId::new),
                        Optional.ofNullable(row.getObject("due_on", LocalDate.class)),
                        row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                        row.getObject("last_activity_at", OffsetDateTime.class).toInstant(),
                        Optional.ofNullable(row.getObject("retain_until", LocalDate.class)),
                        Optional.ofNullable(row.getString("goes_on_as")),
                        Optional.empty()))
                .list();
        return words.map(these -> withPlaces(rows, said, these, sought)).orElse(rows);
    }

    /** Where it is not seen at once why a case was found, its letter or note says so. */
    private static List<CaseRow> withPlaces(
            List<CaseRow> rows, Map<CaseTexts, List<Said>> said, SoughtWords words, String sought) {
        Set<CaseId> unclear =
                rows.stream().filter(row -> !row.shows(sought)).map(CaseRow::id).collect(Collectors.toSet());
        Map<CaseId, String> places = new HashMap<>();
        said.forEach((kind, found) -> {
            List<Said> asked =
                    found.stream().filter(one -> unclear.remove(one.caseId())).toList();
            places.putAll(kind.places(asked, words));
        });
        return rows.stream()
                .map(row -> row.foundAt(Optional.ofNullable(places.get(row.id()))))
                .toList();
    }

    private static String like(String part) {
        return "%" + part.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }

    /** How many cases the bound office has, for the metrics; no permission needed, no name given. */
    public long count() {
        return jdbc.sql("select count(*) from app.case_file where office_id = :office")
                .param("office", TenantContext.require().value())
                .query(Long.class)
                .single();
    }

    /**
     * A case as a list shows it.
     *
     * @param goesOnAs reference of the case that it was merged into
     * @param place where a letter or note says what was looked for, if nothing else of the case does
     */
    public record CaseRow(
            CaseId id,
            String reference,
            String title,
            String category,
            CaseStatus status,
            Priority priority,
            String constituentName,
            Optional<StaffId> owner,
            Optional<LocalDate> dueOn,
            Instant openedAt,
            Instant lastActivityAt,
            Optional<LocalDate> retainUntil,
            Optional<String> goesOnAs,
            Optional<String> place) {

        private boolean shows(String sought) {
            String all = reference + " " + title + " " + constituentName;
            return all.toLowerCase(Locale.ROOT).contains(sought.toLowerCase(Locale.ROOT));
        }

        private CaseRow foundAt(Optional<String> where) {
            return new CaseRow(
                    id,
                    reference,
                    title,
                    category,
                    status,
                    priority,
                    constituentName,
                    owner,
                    dueOn,
                    openedAt,
                    lastActivityAt,
                    retainUntil,
                    goesOnAs,
                    where);
        }
    }
}
