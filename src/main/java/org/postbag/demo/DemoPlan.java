package org.postbag.demo;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Reads the invented cases of an office from {@code demo/<office>.yml}. */
final class DemoPlan {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private DemoPlan() {}

    static List<DemoCase> of(DemoOffice office) {
        ClassPathResource file = new ClassPathResource("demo/" + office.slug() + ".yml");
        try (InputStream content = file.getInputStream()) {
            Object read = new Yaml(new SafeConstructor(new LoaderOptions())).load(content);
            return MAPPER.convertValue(read, new TypeReference<>() {});
        } catch (IOException missing) {
            throw new UncheckedIOException("The demo's cases cannot be read", missing);
        }
    }
}
