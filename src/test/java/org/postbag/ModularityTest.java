package org.postbag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.Violations;
import org.springframework.modulith.docs.Documenter;
import org.springframework.modulith.docs.Documenter.DiagramOptions;
import violations.modular.Application;

/** The modules keep to their declared dependencies; their picture is drawn from the code. */
class ModularityTest {

    private static final Path PICTURE = Path.of("src/docs/modules/components.puml");
    private static final String REDRAW = "postbag.modules.redraw";

    private static final ApplicationModules MODULES = ApplicationModules.of(PostbagApplication.class);

    @Test
    void modulesKeepToTheirDeclaredDependencies() {
        MODULES.verify();
    }

    @Test
    void findsAModuleThatDoesNot() {
        ApplicationModules broken = ApplicationModules.of(Application.class, location -> true);

        assertThatThrownBy(broken::verify)
                .isInstanceOf(Violations.class)
                .hasMessageContaining("violations.modular.one.Reaching");
    }

    @Test
    void pictureOfTheModulesIsUpToDate() throws IOException {
        String drawing = drawing();
        if (Boolean.getBoolean(REDRAW)) {
            Files.createDirectories(PICTURE.getParent());
            Files.writeString(PICTURE, drawing);
        }

        assertUpToDate(PICTURE, drawing);
    }

    @Test
    void findsAPictureThatIsNot(@TempDir Path folder) throws IOException {
        Path stale = folder.resolve("components.puml");
        Files.writeString(stale, drawing().replace("Workflow", "Engine"));

        assertThatThrownBy(() -> assertUpToDate(stale, drawing()))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("mvn test -Dtest=ModularityTest -D" + REDRAW + "=true");
    }

    private static void assertUpToDate(Path picture, String drawing) {
        assertThat(picture)
                .as(
                        "%s does not show the modules as they are; renew it with mvn test -Dtest=ModularityTest -D%s=true",
                        picture, REDRAW)
                .exists()
                .hasContent(drawing);
    }

    private static String drawing() throws IOException {
        new Documenter(
                        MODULES,
                        Documenter.Options.defaults()
                                .withOutputFolder("target/modules")
                                .withoutClean())
                .writeModulesAsPlantUml(DiagramOptions.defaults().withStyle(DiagramOptions.DiagramStyle.UML));
        return inOrder(Files.readString(Path.of("target/modules/components.puml")));
    }

    /** The order of modules and arrows differs from run to run; neighbours of one kind are sorted, so that the file does not. */
    private static String inOrder(String drawing) {
        List<String> lines = new ArrayList<>();
        List<String> alike = new ArrayList<>();
        String kind = "";
        for (String line : drawing.lines().toList()) {
            String next = line.startsWith("component ") ? "component" : line.contains(".>") ? "arrow" : "";
            if (!next.equals(kind) || next.isEmpty()) {
                alike.stream().sorted().forEach(lines::add);
                alike.clear();
            }
            alike.add(line);
            kind = next;
        }
        alike.stream().sorted().forEach(lines::add);
        return String.join("\n", lines) + "\n";
    }
}
