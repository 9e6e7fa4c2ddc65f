package org.postbag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.Violations;
import org.springframework.modulith.docs.Documenter;
import org.springframework.modulith.docs.Documenter.DiagramOptions;
import violations.modular.Application;

/** The modules keep to their declared dependencies; their picture is drawn from the code. */
class ModularityTest {

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
    void drawsTheModules() throws java.io.IOException {
        new Documenter(
                        MODULES,
                        Documenter.Options.defaults()
                                .withOutputFolder("src/docs/modules")
                                .withoutClean())
                .writeModulesAsPlantUml(DiagramOptions.defaults().withStyle(DiagramOptions.DiagramStyle.UML));

        assertThat(Files.readString(Path.of("src/docs/modules/components.puml")))
                .contains("Workflow", "Cases");
    }
}
