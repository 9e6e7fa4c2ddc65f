package org.postbag.workflow.models;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * Stands before the engine's own deployers: no model reaches them, by whatever way it comes, unless it is safe. An office's own
 * model must also keep to the conventions; those of the shipped ones are checked by the build.
 */
@Component
class ModelGate implements Deployer {

    private static final Logger log = LoggerFactory.getLogger(ModelGate.class);
    private static final String[] PROCESS_FILES = {".bpmn", ".bpmn20.xml"};
    private static final String[] REFUSED_FILES = {".cmmn", ".cmmn10.xml", ".cmmn11.xml"};

    private final BlockCatalogue blocks;
    private final SafeModel shipped;
    private final Supplier<Set<String>> declared = SingletonSupplier.of(DeclaredVariables::names);

    ModelGate(BlockCatalogue blocks) {
        this.blocks = blocks;
        this.shipped = new SafeModel(new ShippedBlocks(blocks));
    }

    @Override
    public void deploy(DeploymentEntity deployment) {
        // The engine also "deploys" what it read from its own tables; that has passed here before.
        if (!deployment.isNew()) {
            return;
        }
        Map<String, ResourceEntity> files = deployment.getResources();
        files.forEach((name, file) -> {
            if (endsWith(name, REFUSED_FILES)) {
                throw new ModelRefused(name, List.of(new ModelProblem(name, "case models are not supported")));
            }
            if (endsWith(name, PROCESS_FILES)) {
                List<ModelProblem> problems = deployment.getTenantId() == null
                        ? shipped.check(file.getBytes())
                        : conventions(files).check(name.substring(name.lastIndexOf('/') + 1), file.getBytes());
                if (!problems.isEmpty()) {
                    throw new ModelRefused(name, problems);
                }
            }
        });
    }

    private ProcessConventions conventions(Map<String, ResourceEntity> files) {
        Set<String> variables = new HashSet<>(declared.get());
        Set<String> forms = new HashSet<>();
        files.forEach((name, file) -> {
            if (name.endsWith(".form")) {
                FormKeys form = FormKeys.of(file.getBytes());
                forms.add(form.id());
                variables.addAll(form.keys());
            }
        });
        return new ProcessConventions(blocks, variables, forms);
    }

    private static boolean endsWith(String name, String[] suffixes) {
        return Arrays.stream(suffixes).anyMatch(name::endsWith);
    }

    /**
     * A shipped model may name a block this installation lacks: only that one step fails then, where refusing the model would
     * keep the whole application from starting. The build finds it first.
     */
    private record ShippedBlocks(BlockCatalogue blocks) implements BlockCatalogue {

        @Override
        public boolean contains(String name) {
            if (!blocks.contains(name)) {
                log.error("A shipped process names the building block {}, which does not exist", name);
            }
            return true;
        }

        @Override
        public boolean actsOutside(String name) {
            return blocks.actsOutside(name);
        }
    }
}
