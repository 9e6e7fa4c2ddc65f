package org.postbag.workflow.engine;

import java.util.Map;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.engine.impl.el.ReadOnlyMapELResolver;
import org.camunda.bpm.engine.impl.el.VariableContextElResolver;
import org.camunda.bpm.engine.impl.el.VariableScopeElResolver;
import org.camunda.bpm.impl.juel.ExpressionFactoryImpl;
import org.camunda.bpm.impl.juel.jakarta.el.CompositeELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ValueExpression;
import org.postbag.workflow.models.ExpressionRules;

/**
 * Evaluates expressions of models, which come from people: no calls, no properties, no functions. {@link ExpressionRules}
 * refuses them when the model is read, and nothing here could resolve them when it runs.
 */
class SafeExpressions extends JuelExpressionManager {

    SafeExpressions(Map<Object, Object> buildingBlocks) {
        super(buildingBlocks);
        setExpressionFactory(new ExpressionFactoryImpl(ExpressionFactoryImpl.Profile.JEE5));
    }

    @Override
    public ValueExpression createValueExpression(String expression) {
        ExpressionRules.check(expression);
        return super.createValueExpression(expression);
    }

    /** Building blocks come first, so that no variable can take the place of one. */
    @Override
    protected ELResolver createElResolver() {
        CompositeELResolver resolver = new CompositeELResolver();
        resolver.add(new ReadOnlyMapELResolver(beans));
        resolver.add(new VariableScopeElResolver());
        resolver.add(new VariableContextElResolver());
        return resolver;
    }
}
