package org.postbag.workflow.forms;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.postbag.kernel.OfficeId;
import org.springframework.stereotype.Component;

/** Offices' own versions of forms, kept by the engine beside their processes: one deployment for each form and version. */
@Component
class PublishedForms {

    private static final String NAME = "form:";

    private final RepositoryService repository;

    PublishedForms(RepositoryService repository) {
        this.repository = repository;
    }

    /** The newest version of the office, or empty while it uses the shipped one. */
    Optional<PublishedForm> find(OfficeId office, String key) {
        return repository
                .createDeploymentQuery()
                .deploymentName(NAME + key)
                .tenantIdIn(office.toString())
                .orderByDeploymentTime()
                .desc()
                .listPage(0, 1)
                .stream()
                .map(deployment -> read(deployment, key))
                .findFirst();
    }

    void publish(OfficeId office, String key, String source) {
        repository
                .createDeployment()
                .name(NAME + key)
                .tenantId(office.toString())
                .addString(key + ".form", source)
                .deploy();
    }

    /** Deletes every version of the office, so that the shipped one is in force again. */
    void withdraw(OfficeId office, String key) {
        repository
                .createDeploymentQuery()
                .deploymentName(NAME + key)
                .tenantIdIn(office.toString())
                .list()
                .forEach(deployment -> repository.deleteDeployment(deployment.getId()));
    }

    private PublishedForm read(Deployment deployment, String key) {
        try (InputStream bytes = repository.getResourceAsStream(deployment.getId(), key + ".form")) {
            return new PublishedForm(
                    new String(bytes.readAllBytes(), StandardCharsets.UTF_8),
                    deployment.getDeploymentTime().toInstant());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** A form's text and when it was published. */
    record PublishedForm(String source, Instant at) {}
}
