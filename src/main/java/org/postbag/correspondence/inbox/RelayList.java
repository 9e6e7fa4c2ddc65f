package org.postbag.correspondence.inbox;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.postbag.kernel.CacheEviction;
import org.postbag.kernel.EmailAddress;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells addresses that are nobody's own from people's. Asked for every mail, so it is remembered for a few seconds. */
@Component
class RelayList {

    private static final Duration REMEMBERED = Duration.ofSeconds(10);

    private final JdbcClient jdbc;
    private final Cache<Boolean, List<Relay>> remembered =
            Caffeine.newBuilder().expireAfterWrite(REMEMBERED).build();

    RelayList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The entry this address falls under; of several, one through which people write. */
    Optional<Relay> of(EmailAddress address) {
        return relays().stream()
                .filter(relay -> relay.includes(address))
                .reduce((one, other) -> one.carriesLetters() ? one : other);
    }

    /** The list as it is kept. */
    List<Relay> read() {
        return jdbc.sql("select id, pattern, carries_letters from app.relay_address order by pattern")
                .query((row, number) -> new Relay(row.getObject(1, UUID.class), row.getString(2), row.getBoolean(3)))
                .list();
    }

    /** It has been changed here; other nodes find out within seconds. */
    void forget() {
        CacheEviction.nowAndAfterTransaction(remembered::invalidateAll);
    }

    private List<Relay> relays() {
        return remembered.get(true, all -> read());
    }
}
