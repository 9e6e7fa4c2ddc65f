package org.postbag.workflow.deploy;

import java.io.ByteArrayInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.postbag.kernel.OfficeId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Brings a process with its forms, or a decision table, into the engine as one deployment. Nothing happens when all files are
 * as before; when one differs all are deployed again, so that a user task finds the form of its own version.
 */
@Component
public class Deployments {

    private final RepositoryService repository;
    private final ApplicationEventPublisher events;

    Deployments(RepositoryService repository, ApplicationEventPublisher events) {
        this.repository = repository;
        this.events = events;
    }

    /**
     * Deploys files.
     *
     * @param office whose version it is; empty for the shared one
     * @param name the process's or decision's id
     * @param files by their names relative to the project, such as {@code processes/case.bpmn}
     */
    public void deploy(Optional<OfficeId> office, String name, SortedMap<String, byte[]> files) {
        DeploymentBuilder deployment =
                repository.createDeployment().name(name).source("postbag").enableDuplicateFiltering(false);
        office.ifPresent(owner -> deployment.tenantId(owner.toString()));
        files.forEach((file, content) -> deployment.addInputStream(file, new ByteArrayInputStream(content)));
        // The engine does not notice that a file is gone; a list of all files does.
        deployment.addString("manifests/" + name + ".txt", manifest(files));
        deployment.deploy();
        events.publishEvent(new ProcessesDeployed());
    }

    private static String manifest(SortedMap<String, byte[]> files) {
        StringBuilder manifest = new StringBuilder();
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            manifest.append(sha256(file.getValue()))
                    .append("  ")
                    .append(file.getKey())
                    .append('\n');
        }
        return manifest.toString();
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
