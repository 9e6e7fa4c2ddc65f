package org.postbag.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.PreDestroy;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.postbag.kernel.CaseId;
import org.postbag.kernel.OfficeId;
import org.postbag.kernel.TenantContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Tells open screens that something of their office changed, so that they read again without being reloaded. A burst of
 * changes becomes one call per screen. The call comes in the screen's own session, with its office bound to the thread.
 *
 * <p>It knows the screens of this node; whoever publishes brings the news of other nodes here.
 */
@Service
public class LiveUpdates {

    /** How long changes are gathered, in milliseconds: short enough to feel immediate, long enough to swallow a burst. */
    private static final long GATHER = 150;

    private static final Logger LOG = LoggerFactory.getLogger(LiveUpdates.class);

    private final Map<OfficeId, Set<Screen>> screens = new ConcurrentHashMap<>();
    private final ScheduledExecutorService timer;

    /** For the application. */
    public LiveUpdates() {
        timer = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "live-updates");
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * Calls back whenever anything of the office changed, as long as the component is attached. Register in the
     * constructor or in {@code onAttach}; nothing has to be undone.
     */
    public Registration listen(Component component, OfficeId office, Runnable changed) {
        return register(component, office, Optional.empty(), changed);
    }

    /** As {@link #listen(Component, OfficeId, Runnable)}, for changes of one case. */
    public Registration listen(Component component, OfficeId office, CaseId caseId, Runnable changed) {
        return register(component, office, Optional.of(caseId), changed);
    }

    /**
     * Something changed, and is committed. Returns at once; screens are told from another thread.
     *
     * @param caseId the case it is about; empty if it is about none
     */
    public void publish(OfficeId office, Optional<CaseId> caseId) {
        for (Screen screen : screens.getOrDefault(office, Set.of())) {
            if (screen.only.isEmpty() || screen.only.equals(caseId)) {
                tellSoon(screen);
            }
        }
    }

    /** Changes may have gone by unheard: every screen reads again. */
    public void publishEverything() {
        screens.values().forEach(ofOffice -> ofOffice.forEach(this::tellSoon));
    }

    private void tellSoon(Screen screen) {
        if (screen.due.compareAndSet(false, true)) {
            try {
                timer.schedule(screen::tell, GATHER, TimeUnit.MILLISECONDS);
            } catch (RejectedExecutionException closing) {
                LOG.debug("A change came while the application was closing");
            }
        }
    }

    /** How many screens are registered at the moment. */
    int size() {
        return screens.values().stream().mapToInt(Set::size).sum();
    }

    @PreDestroy
    void close() {
        timer.shutdownNow();
    }

    private Registration register(Component component, OfficeId office, Optional<CaseId> only, Runnable changed) {
        Screen screen = new Screen(component, office, only, changed);
        if (component.isAttached()) {
            add(screen);
        }
        Registration attach = component.addAttachListener(event -> add(screen));
        Registration detach = component.addDetachListener(event -> remove(screen));
        return Registration.combine(attach, detach, () -> remove(screen));
    }

    private void add(Screen screen) {
        screens.computeIfAbsent(screen.office, office -> ConcurrentHashMap.newKeySet())
                .add(screen);
    }

    private void remove(Screen screen) {
        screens.computeIfPresent(screen.office, (office, all) -> {
            all.remove(screen);
            return all.isEmpty() ? null : all;
        });
    }

    /** One registered component. Identity counts: the same component may listen twice. */
    private static final class Screen {
        private final Component component;
        private final OfficeId office;
        private final Optional<CaseId> only;
        private final Runnable changed;
        private final AtomicBoolean due = new AtomicBoolean();

        private Screen(Component component, OfficeId office, Optional<CaseId> only, Runnable changed) {
            this.component = component;
            this.office = office;
            this.only = only;
            this.changed = changed;
        }

        private void tell() {
            // Cleared first: a change that commits while the screen reads must lead to another reading.
            due.set(false);
            UI ui = component.getUI().orElse(null);
            if (ui == null) {
                return;
            }
            try {
                ui.access(() -> TenantContext.runIn(office, changed));
            } catch (UIDetachedException gone) {
                LOG.debug("A screen closed while it was told of a change");
            }
        }
    }
}
