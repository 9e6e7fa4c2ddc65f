package org.postbag.uikit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.Routes;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postbag.kernel.CaseId;
import org.postbag.kernel.Ids;
import org.postbag.kernel.OfficeId;
import org.postbag.kernel.TenantContext;

class LiveUpdatesTest {

    private final OfficeId office = new OfficeId(Ids.next());
    private final OfficeId other = new OfficeId(Ids.next());
    private final CaseId caseId = new CaseId(Ids.next());
    private final LiveUpdates updates = new LiveUpdates();
    private final List<Optional<OfficeId>> calls = new CopyOnWriteArrayList<>();
    private final Span screen = new Span();

    @BeforeEach
    void open() {
        MockVaadin.setup(new Routes());
        updates.listen(screen, office, () -> calls.add(TenantContext.current()));
    }

    @AfterEach
    void close() {
        updates.close();
        MockVaadin.tearDown();
    }

    @Test
    void tellsAnAttachedScreenWithItsOfficeBound() {
        UI.getCurrent().add(screen);
        updates.publish(office, Optional.of(caseId));
        awaitCalls(1);
        assertThat(calls).containsExactly(Optional.of(office));
        assertThat(TenantContext.current()).isEmpty();
    }

    @Test
    void makesOneCallOfABurst() {
        UI.getCurrent().add(screen);
        for (int i = 0; i < 500; i++) {
            updates.publish(office, Optional.of(new CaseId(Ids.next())));
        }
        awaitCalls(1);
        updates.publish(office, Optional.of(caseId));
        awaitCalls(2);
        assertThat(calls).hasSize(2);
    }

    @Test
    void leavesOtherOfficesAlone() {
        Span theirs = new Span();
        List<String> theirCalls = new CopyOnWriteArrayList<>();
        updates.listen(theirs, other, () -> theirCalls.add("told"));
        UI.getCurrent().add(screen, theirs);
        updates.publish(office, Optional.of(caseId));
        awaitCalls(1);
        assertThat(theirCalls).isEmpty();
    }

    @Test
    void tellsAScreenOfOneCaseOnlyOfThatCase() {
        Span page = new Span();
        List<String> pageCalls = new CopyOnWriteArrayList<>();
        updates.listen(page, office, caseId, () -> pageCalls.add("told"));
        UI.getCurrent().add(screen, page);
        updates.publish(office, Optional.of(new CaseId(Ids.next())));
        awaitCalls(1);
        assertThat(pageCalls).isEmpty();
        updates.publish(office, Optional.of(caseId));
        awaitCalls(2);
        assertThat(pageCalls).hasSize(1);
    }

    @Test
    void tellsNoScreenOfOneCaseOfWhatIsOnNoCase() {
        Span page = new Span();
        List<String> pageCalls = new CopyOnWriteArrayList<>();
        updates.listen(page, office, caseId, () -> pageCalls.add("told"));
        UI.getCurrent().add(screen, page);
        updates.publish(office, Optional.empty());
        awaitCalls(1);
        assertThat(pageCalls).isEmpty();
    }

    @Test
    void tellsEveryScreenOfEveryOfficeWhenChangesWentByUnheard() {
        Span page = new Span();
        updates.listen(page, other, caseId, () -> calls.add(TenantContext.current()));
        UI.getCurrent().add(screen, page);
        updates.publishEverything();
        awaitCalls(2);
        assertThat(calls).containsExactlyInAnyOrder(Optional.of(office), Optional.of(other));
    }

    @Test
    void forgetsAScreenThatIsGoneAndKnowsItAgainWhenItIsBack() {
        UI.getCurrent().add(screen);
        assertThat(updates.size()).isEqualTo(1);
        UI.getCurrent().remove(screen);
        assertThat(updates.size()).isZero();
        UI.getCurrent().add(screen);
        assertThat(updates.size()).isEqualTo(1);
    }

    @Test
    void forgetsEverythingOfAClosedWindow() {
        UI.getCurrent().add(screen);
        UI.getCurrent().getSession().removeUI(UI.getCurrent());
        assertThat(updates.size()).isZero();
        updates.publish(office, Optional.of(caseId));
        assertThat(calls).isEmpty();
    }

    private void awaitCalls(int count) {
        await().pollInSameThread().untilAsserted(() -> {
            MockVaadin.clientRoundtrip();
            assertThat(calls).hasSize(count);
        });
    }
}
