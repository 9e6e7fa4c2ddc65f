package org.postbag.offices;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Set;
import org.postbag.kernel.CacheEviction;
import org.postbag.kernel.Nation;
import org.postbag.kernel.ProclaimedHolidays;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The days in {@code app.bank_holiday}; looked up anew after ten minutes (law.md WD-3). */
@Component
class BankHolidayTable implements ProclaimedHolidays {

    private final LoadingCache<Nation, Set<LocalDate>> days;

    BankHolidayTable(JdbcClient jdbc) {
        days = Caffeine.newBuilder().expireAfterWrite(Duration.ofMinutes(10)).build(nation -> jdbc.sql(
                        "select day from app.bank_holiday where nation = ?")
                .param(nation.name())
                .query(LocalDate.class)
                .set());
    }

    /** A day was added: it counts on this node once it is committed. */
    void forget() {
        CacheEviction.nowAndAfterTransaction(days::invalidateAll);
    }

    @Override
    public boolean has(LocalDate date, Nation nation) {
        return days.get(nation).contains(date);
    }
}
