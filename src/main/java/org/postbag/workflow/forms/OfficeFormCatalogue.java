package org.postbag.workflow.forms;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.postbag.kernel.AuditableEvent;
import org.postbag.kernel.CacheEviction;
import org.postbag.kernel.OfficeId;
import org.postbag.kernel.TenantContext;
import org.postbag.offices.CurrentStaff;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Remembers the forms in force for a few seconds, so that another node's publishing is seen soon. */
@Service
class OfficeFormCatalogue implements FormCatalogue {

    private static final Logger LOG = LoggerFactory.getLogger(OfficeFormCatalogue.class);

    private final ShippedForms shipped;
    private final PublishedForms published;
    private final FormParser parser;
    private final CurrentStaff staff;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final Cache<OfficeForm, FormDefinition> inForce = Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofSeconds(10))
            .maximumSize(2_000)
            .build();

    OfficeFormCatalogue(
            ShippedForms shipped,
            PublishedForms published,
            FormParser parser,
            CurrentStaff staff,
            ApplicationEventPublisher events,
            Clock clock) {
        this.shipped = shipped;
        this.published = published;
        this.parser = parser;
        this.staff = staff;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public FormDefinition form(String key) {
        FormDefinition standard = shipped.require(key).form();
        return TenantContext.current()
                .map(office -> inForce.get(new OfficeForm(office, key), wanted -> own(wanted, standard)))
                .orElse(standard);
    }

    @Override
    public String source(String key) {
        String standard = shipped.require(key).source();
        return TenantContext.current()
                .flatMap(office -> published.find(office, key))
                .map(PublishedForms.PublishedForm::source)
                .orElse(standard);
    }

    @Override
    public List<FormEntry> entries() {
        return shipped.all().stream()
                .map(ShippedForms.ShippedForm::form)
                .map(standard -> {
                    FormDefinition form = form(standard.id());
                    return new FormEntry(
                            form.id(),
                            form.title(),
                            (int) form.answered().count(),
                            TenantContext.current()
                                    .flatMap(office -> published.find(office, form.id()))
                                    .map(PublishedForms.PublishedForm::at));
                })
                .sorted(Comparator.comparing(FormEntry::title))
                .toList();
    }

    @Override
    public FormDefinition parse(String json) {
        return parser.parse(json);
    }

    @Override
    @Transactional
    @PreAuthorize("hasRole('MANAGER')")
    public void publish(String key, String json) {
        FormDefinition standard = shipped.require(key).form();
        ObjectNode tree = parser.readTree(json);
        // The editor lets the id be changed, but the processes ask for the form by its key.
        tree.put("id", key);
        List<String> broken = ShippedPromises.broken(standard, parser.parse(tree));
        if (!broken.isEmpty()) {
            throw new FormRefused(broken);
        }
        OfficeId office = TenantContext.require();
        published.publish(office, key, tree.toPrettyString());
        note(office, key, "form-published");
    }

    @Override
    @Transactional
    @PreAuthorize("hasRole('MANAGER')")
    public void restore(String key) {
        shipped.require(key);
        OfficeId office = TenantContext.require();
        published.withdraw(office, key);
        note(office, key, "form-restored");
    }

    private void note(OfficeId office, String key, String action) {
        events.publishEvent(new AuditableEvent(office, staff.id().orElse(null), action, "form", key, clock.instant()));
        CacheEviction.nowAndAfterTransaction(() -> inForce.invalidate(new OfficeForm(office, key)));
    }

    /** An office's version, unless a newer release of the product can no longer use it: then residents get the shipped one. */
    private FormDefinition own(OfficeForm wanted, FormDefinition standard) {
        Optional<String> source =
                published.find(wanted.office(), wanted.key()).map(PublishedForms.PublishedForm::source);
        try {
            return source.map(parser::parse).orElse(standard);
        } catch (FormRefused outdated) {
            LOG.error(
                    "Form {} of office {} cannot be used any more: {}",
                    wanted.key(),
                    wanted.office(),
                    outdated.findings());
            return standard;
        }
    }

    private record OfficeForm(OfficeId office, String key) {}
}
