package org.postbag.isolation;

import com.vaadin.flow.component.Component;
import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.Hibernate;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.support.AopUtils;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.util.ReflectionUtils;

/** Answers in words, down to the last value inside, so that two can be compared and one can be searched. */
final class Answers {

    /** What a constraint refuses. */
    private static final String REFUSED_BY_DATABASE = "refused by the database";

    /** How the states of SQL begin that speak of constraints. */
    private static final String INTEGRITY = "23";

    private static final int DEEPEST = 12;

    private Answers() {}

    static String inWords(@Nullable Object answer) {
        return inWords(answer, 0);
    }

    /** Which constraint the database names depends on the order in which it looks at them; that it refuses is enough. */
    static String refusal(Throwable refused) {
        return isRefusedByDatabase(refused)
                ? REFUSED_BY_DATABASE
                : "refused: " + refused.getClass().getSimpleName() + " " + refused.getMessage();
    }

    /** Whether a constraint is at the bottom of it. */
    static boolean isRefusedByDatabase(Throwable refused) {
        return NestedExceptionUtils.getMostSpecificCause(refused) instanceof SQLException constraint
                && constraint.getSQLState().startsWith(INTEGRITY);
    }

    private static String inWords(@Nullable Object given, int depth) {
        Object answer = Hibernate.unproxy(given);
        if (answer == null || depth > DEEPEST) {
            return "nothing";
        }
        if (answer instanceof Component screen) {
            return screen.getElement().getTextRecursively();
        }
        if (answer instanceof Optional<?> optional) {
            return inWords(optional.orElse(null), depth);
        }
        if (answer instanceof Map<?, ?> map) {
            Map<String, String> words = new TreeMap<>();
            map.forEach((key, value) -> words.put(inWords(key, depth + 1), inWords(value, depth + 1)));
            return words.toString();
        }
        if (answer instanceof Collection<?> collection) {
            return collection.stream()
                    .map(each -> inWords(each, depth + 1))
                    .toList()
                    .toString();
        }
        boolean ours = answer.getClass().getName().startsWith("org.postbag.")
                && !(answer instanceof Enum<?>)
                && !AopUtils.isAopProxy(answer);
        return ours ? ofFields(answer, depth) : answer.toString();
    }

    private static String ofFields(Object answer, int depth) {
        return fields(answer.getClass())
                .filter(field -> !Modifier.isStatic(field.getModifiers()))
                .filter(AccessibleObject::trySetAccessible)
                .map(field -> field.getName() + "=" + inWords(ReflectionUtils.getField(field, answer), depth + 1))
                .collect(Collectors.joining(", ", answer.getClass().getSimpleName() + "(", ")"));
    }

    private static Stream<Field> fields(@Nullable Class<?> type) {
        return type == null
                ? Stream.empty()
                : Stream.concat(Stream.of(type.getDeclaredFields()), fields(type.getSuperclass()));
    }
}
