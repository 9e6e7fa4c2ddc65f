package org.postbag.workflow;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.core.annotation.AliasFor;
import org.springframework.stereotype.Component;

/**
 * Publishes a {@code JavaDelegate} to process models: {@code @BuildingBlock("sendReply")} is what a service task calls by
 * {@code camunda:delegateExpression="${sendReply}"}. Models can call nothing else. A block lives in the {@code process}
 * package of the module that owns the capability and only maps: variables in, one service call, variables out.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Component
public @interface BuildingBlock {

    /** The name in models: a verb phrase in camel case. */
    @AliasFor(annotation = Component.class)
    String value();

    /**
     * Whether it acts outside the database, such as sending a mail. Models may then use it only in a job of its own
     * ({@code camunda:asyncBefore}), so that it is tried again and its failure becomes somebody's task.
     */
    boolean actsOutside() default false;
}
