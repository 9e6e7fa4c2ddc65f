package org.postbag.correspondence.dns;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.postbag.correspondence.dns.Finding.Verdict;
import org.postbag.correspondence.mail.RelayMarks;
import org.postbag.correspondence.mail.RelayNames;
import org.postbag.correspondence.mail.Sender;
import org.postbag.correspondence.mail.SenderChoice;
import org.postbag.correspondence.mail.SenderProperties;
import org.postbag.kernel.CacheEviction;
import org.postbag.kernel.OfficeId;
import org.postbag.kernel.TenantContext;
import org.postbag.offices.Offices;
import org.postbag.offices.Permissions;
import org.postbag.workflow.WaitingSteps;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * Sees to it that no letter leaves from an address that is not aligned with the mail server it leaves through (law.md EM-7, decision
 * 0015). DNS is not asked for each letter: what it said last is kept, and stays known while it is silent.
 */
@Service
public class SenderAlignment implements SenderChoice {

    /** Within this time every node knows what one has found out. */
    private static final Duration REMEMBERED = Duration.ofSeconds(10);

    private final SenderRecords records;
    private final SenderChecks checks;
    private final RelayNames relays;
    private final SenderProperties settings;
    private final Offices offices;
    private final WaitingSteps waiting;
    private final Clock clock;
    private final Cache<OfficeId, Sender> decided =
            Caffeine.newBuilder().expireAfterWrite(REMEMBERED).build();

    SenderAlignment(
            SenderRecords records,
            SenderChecks checks,
            RelayNames relays,
            SenderProperties settings,
            Offices offices,
            WaitingSteps waiting,
            Clock clock) {
        this.records = records;
        this.checks = checks;
        this.relays = relays;
        this.settings = settings;
        this.offices = offices;
        this.waiting = waiting;
        this.clock = clock;
    }

    @Override
    public Sender now() {
        OfficeId office = TenantContext.require();
        Sender remembered = decided.getIfPresent(office);
        if (remembered == null) {
            remembered = decision().sender();
            decided.put(office, remembered);
        }
        return remembered;
    }

    @Override
    public void forget() {
        OfficeId office = TenantContext.require();
        CacheEviction.nowAndAfterTransaction(() -> decided.invalidate(office));
    }

    /** Under which address the office's letters leave now; asks DNS again if that was a while ago. */
    @PreAuthorize(Permissions.MANAGE_OFFICE)
    public SenderState state() {
        refresh();
        return decision().state();
    }

    /** Asks DNS about the office's own address. */
    @PreAuthorize(Permissions.MANAGE_OFFICE)
    public SenderReport lookUp() {
        return ask(marks());
    }

    /** Asks DNS again if the office's address is to be aligned and the last answer is old. */
    void refresh() {
        if (settings.alignment() == SenderProperties.Alignment.ENFORCE) {
            RelayMarks relay = marks();
            if (checks.last(about(relay))
                    .filter(last -> !last.isStale(clock.instant()))
                    .isEmpty()) {
                ask(relay);
            }
        }
    }

    private SenderDecision decision() {
        RelayMarks relay = marks();
        if (settings.alignment() == SenderProperties.Alignment.OFF) {
            return SenderDecision.unchecked(offices.current(), relay);
        }
        Optional<SenderCheck> last = checks.last(about(relay));
        if (last.isEmpty()) {
            ask(relay);
            last = checks.last(about(relay));
        }
        return SenderDecision.of(offices.current(), relay, last, settings.fallback());
    }

    private SenderReport ask(RelayMarks relay) {
        SenderReport report = records.of(domain(), relay);
        Verdict verdict = report.aligned();
        Instant now = clock.instant();
        boolean before = checks.last(about(relay)).flatMap(SenderCheck::aligned).orElse(false);
        checks.note(
                about(relay),
                now,
                verdict == Verdict.NOT_ASKED ? Optional.empty() : Optional.of(verdict == Verdict.GOOD));
        forget();
        if (verdict == Verdict.GOOD && !before && settings.fallback().isEmpty()) {
            waiting.tryNow();
        }
        return report;
    }

    private RelayMarks marks() {
        return relays.current(domain());
    }

    private String about(RelayMarks relay) {
        return domain() + " " + relay.key();
    }

    private String domain() {
        String email = offices.current().email().toLowerCase(Locale.ROOT);
        return email.substring(email.indexOf('@') + 1);
    }
}
