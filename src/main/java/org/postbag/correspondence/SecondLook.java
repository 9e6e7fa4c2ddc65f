package org.postbag.correspondence;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.postbag.kernel.CaseId;
import org.postbag.kernel.EmailAddress;
import org.postbag.kernel.StaffId;
import org.postbag.kernel.TenantContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds in a letter what its writer should look at again before it leaves. Must be asked in a transaction. */
@Component
class SecondLook {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+(?:['’.-][\\p{L}\\p{M}]+)*");

    /** A single word is as often a street or a month. */
    private static final int FEWEST_WORDS = 2;

    private static final int MOST_WORDS = 4;
    private static final int MOST_NAMES = 5;

    private final JdbcClient jdbc;
    private final FilesElsewhere files;

    SecondLook(JdbcClient jdbc, FilesElsewhere files) {
        this.jdbc = jdbc;
        this.files = files;
    }

    /** What is worth a look in a letter to the constituent of a case; nothing when there is nobody to write to. */
    List<LetterConcern> at(CaseContact contact, LetterBody body, StaffId writer) {
        return Stream.of(
                        names(contact, body.text()),
                        answered(contact.id(), writer).stream()
                                .map(who -> new LetterConcern(LetterConcern.Kind.ANSWERED_BY_COLLEAGUE, who)),
                        contact.email().filter(to -> !isUsed(contact.id(), to)).stream()
                                .map(to -> new LetterConcern(LetterConcern.Kind.NEW_ADDRESS, to.value())),
                        contact.email().filter(to -> contact.emailFails()).stream()
                                .map(to -> new LetterConcern(LetterConcern.Kind.COMES_BACK, to.value())),
                        files.of(contact.id(), writer, DraftKind.REPLY).stream())
                .flatMap(concerns -> concerns)
                .toList();
    }

    /**
     * What is worth a look in a letter to somebody whom the case is not about.
     *
     * @param words of the letter, and of every piece that goes along
     */
    List<LetterConcern> atOutside(CaseContact contact, String words, StaffId writer) {
        return Stream.of(
                        names(contact, words),
                        files.of(contact.id(), writer, DraftKind.ORGANISATION).stream(),
                        SpecialWords.in(words).stream()
                                .map(what -> new LetterConcern(LetterConcern.Kind.SPECIAL_CATEGORY, what)))
                .flatMap(concerns -> concerns)
                .toList();
    }

    private Stream<LetterConcern> names(CaseContact contact, String text) {
        return named(contact, text).stream()
                .map(name -> new LetterConcern(LetterConcern.Kind.NAMES_SOMEBODY_ELSE, name));
    }

    private List<String> named(CaseContact contact, String text) {
        Set<String> runs = runsOfWords(text);
        if (runs.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(
                        """
                        select min(full_name) from app.constituent
                        where office_id = :office and lower(full_name) = any (:runs) and lower(full_name) <> lower(:own)
                        group by lower(full_name) order by 1 limit :most
                        """)
                .param("office", TenantContext.require().value())
                .param("runs", runs.toArray(String[]::new))
                .param("own", contact.name())
                .param("most", MOST_NAMES)
                .query(String.class)
                .list();
    }

    /** Every two to four words that follow each other, in lower case: as names stand in a text. */
    static Set<String> runsOfWords(String text) {
        List<String> words = WORD.matcher(text)
                .results()
                .map(MatchResult::group)
                .map(word -> word.replaceFirst("['’]s$", "").toLowerCase(Locale.ROOT))
                .toList();
        Set<String> runs = new LinkedHashSet<>();
        for (int first = 0; first < words.size(); first++) {
            List<String> run = new ArrayList<>();
            for (int at = first; at < Math.min(first + MOST_WORDS, words.size()); at++) {
                run.add(words.get(at));
                if (run.size() >= FEWEST_WORDS) {
                    runs.add(String.join(" ", run));
                }
            }
        }
        return runs;
    }

    /** Colleagues whose letter to the resident was written after the latest that came in, and after one's own latest. */
    private List<String> answered(CaseId caseId, StaffId writer) {
        return jdbc.sql(
                        """
                        select distinct m.sender_name from app.message m
                        where m.office_id = :office and m.case_id = :case and m.kind = 'REPLY' and m.author_id <> :writer
                          and m.state not in ('WITHDRAWN', 'RETURNED') and m.sender_name is not null
                          and m.created_at >= (select coalesce(max(came.created_at), '-infinity') from app.message came
                                              where came.office_id = m.office_id and came.case_id = m.case_id
                                                and came.kind in ('ENQUIRY', 'INFORMATION'))
                          and not exists (select 1 from app.message own
                                          where own.office_id = m.office_id and own.case_id = m.case_id
                                            and own.kind = 'REPLY' and own.author_id = :writer
                                            and own.state not in ('WITHDRAWN', 'RETURNED')
                                            and own.created_at >= m.created_at)
                        order by 1
                        """)
                .param("office", TenantContext.require().value())
                .param("case", caseId.value())
                .param("writer", writer.value())
                .query(String.class)
                .list();
    }

    private boolean isUsed(CaseId caseId, EmailAddress address) {
        return jdbc.sql(
                        """
                        select exists (select 1 from app.message
                                       where office_id = :office and case_id = :case
                                         and (lower(sender) = :address and state = 'RECEIVED'
                                              or lower(recipient) = :address and state in ('SENT', 'QUEUED', 'UNDO_WINDOW')))
                        """)
                .param("office", TenantContext.require().value())
                .param("case", caseId.value())
                .param("address", address.normalised())
                .query(Boolean.class)
                .single();
    }
}
