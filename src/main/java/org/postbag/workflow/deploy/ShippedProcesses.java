package org.postbag.workflow.deploy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Deploys what lies in {@code processes/} and {@code forms/}: each process with its forms, which are named
 * {@code <process>-<task>.form}, each decision table on its own. It does so while the application context is being built: the
 * web server, the job executor and every {@code ApplicationRunner} find the processes in place.
 */
@Component
class ShippedProcesses implements SmartInitializingSingleton {

    private static final Logger log = LoggerFactory.getLogger(ShippedProcesses.class);

    private final Deployments deployments;

    ShippedProcesses(Deployments deployments) {
        this.deployments = deployments;
    }

    @Override
    public void afterSingletonsInstantiated() {
        Map<String, SortedMap<String, byte[]>> bundles = new TreeMap<>();
        try {
            find("processes", ".bpmn", (name, path, content) -> bundle(bundles, name)
                    .put(path, content));
            Map<String, SortedMap<String, byte[]>> processes = new TreeMap<>(bundles);
            find("forms", ".form", (name, path, content) -> bundle(bundles, processOf(name, processes))
                    .put(path, content));
            find("processes", ".dmn", (name, path, content) -> bundle(bundles, name)
                    .put(path, content));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The shipped processes cannot be read", unreadable);
        }
        bundles.forEach((name, files) -> deployments.deploy(Optional.empty(), name, files));
        log.info("Processes, decisions and forms in place: {}", String.join(", ", bundles.keySet()));
    }

    private static SortedMap<String, byte[]> bundle(Map<String, SortedMap<String, byte[]>> bundles, String name) {
        return bundles.computeIfAbsent(name, key -> new TreeMap<>());
    }

    /** The process with the longest name that the form's name begins with; a form of no process stands alone. */
    private static String processOf(String form, Map<String, SortedMap<String, byte[]>> processes) {
        return processes.keySet().stream()
                .filter(process -> form.startsWith(process + "-"))
                .max(Comparator.comparing(String::length))
                .orElse(form);
    }

    private static void find(String folder, String suffix, Found found) throws IOException {
        String pattern = "classpath*:" + folder + "/*" + suffix;
        for (Resource resource : new PathMatchingResourcePatternResolver().getResources(pattern)) {
            String file = resource.getFilename();
            if (file != null) {
                String name = file.substring(0, file.length() - suffix.length());
                found.take(name, folder + "/" + file, resource.getContentAsByteArray());
            }
        }
    }

    private interface Found {
        void take(String name, String path, byte[] content);
    }
}
