package org.postbag.workflow;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.jspecify.annotations.Nullable;
import org.postbag.kernel.CaseId;

/**
 * A variable of a process with its type. Only ids, enums, dates, numbers and flags exist: personal data stays in the modules'
 * own tables, where erasure finds it. A module keeps its variables in the backing class of its process:
 *
 * <pre>{@code
 * static final ProcessVariable<Instant> DUE_AT = ProcessVariable.ofInstant("dueAt");
 * DUE_AT.on(execution).set(instant);
 * Instant due = DUE_AT.from(execution);
 * runtime.start("case", id, Map.ofEntries(DUE_AT.with(instant), OWNER.with(staffId)));
 * }</pre>
 *
 * @param <T> the type in Java
 */
public final class ProcessVariable<T> {

    private final String key;
    private final Function<T, Object> toEngine;
    private final Function<Object, T> fromEngine;

    private ProcessVariable(String key, Function<T, Object> toEngine, Function<Object, T> fromEngine) {
        this.key = key;
        this.toEngine = toEngine;
        this.fromEngine = fromEngine;
    }

    /** A flag. */
    public static ProcessVariable<Boolean> ofFlag(String key) {
        return new ProcessVariable<>(key, value -> value, Boolean.class::cast);
    }

    /** An instant; the engine's timers understand it. */
    public static ProcessVariable<Instant> ofInstant(String key) {
        return new ProcessVariable<>(key, Date::from, value -> ((Date) value).toInstant());
    }

    /** A legal date, kept as {@code 2026-03-31}. */
    public static ProcessVariable<LocalDate> ofDate(String key) {
        return new ProcessVariable<>(key, LocalDate::toString, value -> LocalDate.parse((String) value));
    }

    /** A key of a row. */
    public static ProcessVariable<UUID> ofId(String key) {
        return new ProcessVariable<>(key, UUID::toString, value -> UUID.fromString((String) value));
    }

    /** A case. */
    public static ProcessVariable<CaseId> ofCase(String key) {
        return new ProcessVariable<>(key, CaseId::toString, value -> CaseId.of((String) value));
    }

    /** A code from a short list, such as a category or an outcome: letters, digits, {@code -}, {@code _}, no spaces. */
    public static ProcessVariable<String> ofCode(String key) {
        return new ProcessVariable<>(key, value -> value, String.class::cast);
    }

    /** The name in models. */
    public String key() {
        return key;
    }

    /** An entry for the variables of a start, a correlation or a completed task. */
    public Map.Entry<String, Object> with(T value) {
        return Map.entry(key, toEngine.apply(value));
    }

    /** Writes to an execution or a task. */
    public Writer<T> on(VariableScope scope) {
        return new Writer<>(this, scope);
    }

    /**
     * Reads from an execution or a task.
     *
     * @throws IllegalStateException if the variable is not set
     */
    public T from(VariableScope scope) {
        return optional(scope).orElseThrow(() -> new IllegalStateException("Variable " + key + " is not set"));
    }

    /** Reads from an execution or a task; empty when not set. */
    public Optional<T> optional(VariableScope scope) {
        @Nullable Object value = scope.getVariable(key);
        return value == null ? Optional.empty() : Optional.of(fromEngine.apply(value));
    }

    /** Writes one variable. */
    public static final class Writer<T> {

        private final ProcessVariable<T> variable;
        private final VariableScope scope;

        private Writer(ProcessVariable<T> variable, VariableScope scope) {
            this.variable = variable;
            this.scope = scope;
        }

        /** Sets the value. */
        public void set(T value) {
            scope.setVariable(variable.key, variable.toEngine.apply(value));
        }

        /** Forgets the value. */
        public void remove() {
            scope.removeVariable(variable.key);
        }
    }
}
