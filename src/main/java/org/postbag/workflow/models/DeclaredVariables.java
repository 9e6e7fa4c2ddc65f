package org.postbag.workflow.models;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.postbag.workflow.ProcessVariable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.type.classreading.SimpleMetadataReaderFactory;

/**
 * The variables modules declare: every static {@link ProcessVariable} of a process's backing class, whose
 * name ends with {@code Process}, or of a class in a {@code process} package. Expressions of
 * models may name these and what forms fill, so that a misspelt name is found when the model is put into use.
 */
public final class DeclaredVariables {

    private static final List<String> CLASSES =
            List.of("classpath*:org/postbag/**/*Process.class", "classpath*:org/postbag/**/process/*.class");

    private DeclaredVariables() {}

    /** Their names. Reads classes of the class path; keep the answer. */
    public static Set<String> names() {
        Set<String> names = new TreeSet<>();
        SimpleMetadataReaderFactory reader = new SimpleMetadataReaderFactory();
        try {
            for (String pattern : CLASSES) {
                for (Resource resource : new PathMatchingResourcePatternResolver().getResources(pattern)) {
                    String type = reader.getMetadataReader(resource)
                            .getClassMetadata()
                            .getClassName();
                    if (!type.endsWith("package-info")) {
                        collect(Class.forName(type), names);
                    }
                }
            }
            return names;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (ClassNotFoundException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void collect(Class<?> type, Set<String> names) {
        for (Field field : type.getDeclaredFields()) {
            if (Modifier.isStatic(field.getModifiers()) && field.getType() == ProcessVariable.class) {
                try {
                    field.setAccessible(true);
                    names.add(((ProcessVariable<?>) field.get(null)).key());
                } catch (IllegalAccessException impossible) {
                    throw new IllegalStateException(impossible);
                }
            }
        }
    }
}
