package org.postbag.bench;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Collects figures in {@code target/bench/results.json}; each benchmark adds its own part. */
final class Results {

    private static final Logger log = LoggerFactory.getLogger(Results.class);
    private static final Path FILE = Path.of("target", "bench", "results.json");
    private static final ObjectMapper JSON = new ObjectMapper();

    private Results() {}

    static synchronized void add(String benchmark, Map<String, Object> figures) {
        try {
            Files.createDirectories(FILE.getParent());
            Map<String, Object> all = Files.exists(FILE)
                    ? JSON.readValue(FILE.toFile(), new TypeReference<LinkedHashMap<String, Object>>() {})
                    : new LinkedHashMap<>();
            all.put(benchmark, figures);
            JSON.writerWithDefaultPrettyPrinter().writeValue(FILE.toFile(), all);
            log.info("{} {}", benchmark, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(figures));
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
