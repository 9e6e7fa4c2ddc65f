package org.postbag;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Nothing of Vaadin that wants a licence is on the class path. Maven refuses such dependencies by name before it compiles, and
 * each {@code mvn verify} has the profile {@code production} checked too, which refuses Vaadin's development server and its
 * licence checker (decision 0001); this looks at what is really there.
 */
class FreeVaadinTest {

    private static final Pattern COMMERCIAL = Pattern.compile(
            "(vaadin-(board|charts|classic-components|cookie-consent|crud|dashboard|grid-pro|map|rich-text-editor|spreadsheet|testbench).*"
                    + "|mpr-.*|[a-z-]*-kit(-.*)?)-[0-9].*\\.jar");

    @Test
    void classPathHoldsNothingCommercial() throws IOException {
        List<Path> jars = jarsOn(classPath());

        assertThat(jars).anyMatch(jar -> jar.getFileName().toString().startsWith("flow-server-"));
        assertThat(commercialAmong(jars)).isEmpty();
    }

    @Test
    void findsACommercialPart(@TempDir Path folder) throws IOException {
        Path byName = jar(folder.resolve("vaadin-charts-flow-24.9.14.jar"), "Apache-2.0");
        Path byLicence = jar(folder.resolve("vaadin-innocent-flow-24.9.14.jar"), "https://vaadin.com/license/cvdl-4.0");
        Path free = jar(folder.resolve("vaadin-grid-flow-24.9.14.jar"), "Apache-2.0");

        assertThat(commercialAmong(List.of(byName, byLicence, free))).containsExactly(byName, byLicence);
    }

    @Test
    void findsACommercialDependencyAmongAllTheOthers(@TempDir Path folder) throws IOException {
        Path seeded = jar(folder.resolve("vaadin-board-flow-24.9.14.jar"), "Apache-2.0");

        assertThat(commercialAmong(jarsOn(classPath() + File.pathSeparator + seeded)))
                .containsExactly(seeded);
    }

    private static String classPath() {
        return System.getProperty("java.class.path");
    }

    private static List<Path> jarsOn(String classPath) {
        return Stream.of(classPath.split(File.pathSeparator))
                .filter(entry -> entry.endsWith(".jar"))
                .map(Path::of)
                .toList();
    }

    private static List<Path> commercialAmong(List<Path> jars) throws IOException {
        List<Path> commercial = new ArrayList<>();
        for (Path jar : jars) {
            boolean byName = COMMERCIAL.matcher(jar.getFileName().toString()).matches()
                    && jar.toString().contains("vaadin");
            if (byName || wantsLicence(jar)) {
                commercial.add(jar);
            }
        }
        return commercial;
    }

    /** Commercial parts say so in their manifest: a product name for the licence check, or the licence itself. */
    private static boolean wantsLicence(Path path) throws IOException {
        try (JarFile jar = new JarFile(path.toFile())) {
            Manifest manifest = jar.getManifest();
            if (manifest == null) {
                return false;
            }
            Attributes attributes = manifest.getMainAttributes();
            String licence =
                    String.valueOf(attributes.getValue("Bundle-License")).toLowerCase(Locale.ROOT);
            return attributes.getValue("CvdlName") != null
                    || licence.contains("cvdl")
                    || licence.contains("commercial");
        }
    }

    private static Path jar(Path path, String licence) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().putValue("Bundle-License", licence);
        try (OutputStream file = Files.newOutputStream(path);
                JarOutputStream jar = new JarOutputStream(file, manifest)) {
            jar.flush();
        }
        return path;
    }
}
