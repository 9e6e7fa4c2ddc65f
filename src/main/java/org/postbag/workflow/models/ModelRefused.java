package org.postbag.workflow.models;

import java.util.List;
import java.util.stream.Collectors;
import org.postbag.kernel.Refusal;

/** A model was not put into use because of what it contains. */
public class ModelRefused extends Refusal {

    private final transient List<ModelProblem> problems;

    /**
     * @param file the model's file
     * @param problems what has to be changed; at least one
     */
    public ModelRefused(String file, List<ModelProblem> problems) {
        super(file + " cannot be put into use. "
                + problems.stream().map(ModelProblem::toString).collect(Collectors.joining("; ")) + ".");
        this.problems = List.copyOf(problems);
    }

    /** What has to be changed. */
    public List<ModelProblem> problems() {
        return problems;
    }
}
