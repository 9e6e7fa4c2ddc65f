package org.postbag.isolation;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.data.repository.core.RepositoryInformation;
import org.springframework.data.repository.support.Repositories;

/**
 * A method of a repository or service that somebody can call.
 *
 * @param table whose keys it takes where the name of a parameter does not tell
 */
record Call(Object target, Method method, Optional<String> table) {

    /** The type and method, with the types of its parameters. */
    String name() {
        return Stream.of(method.getParameterTypes())
                .map(Class::getSimpleName)
                .collect(Collectors.joining(
                        ", ", method.getDeclaringClass().getSimpleName() + "." + method.getName() + "(", ")"));
    }

    /** Calls it; what it throws is thrown on. */
    @Nullable
    Object with(Object... arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException refused) {
            throw refused.getCause();
        }
    }

    /** Every method that a repository of ours declares, and those it inherits that take nothing but keys. */
    static List<Call> ofRepositories(ConfigurableApplicationContext application) {
        Repositories repositories = new Repositories(application);
        return StreamSupport.stream(repositories.spliterator(), false)
                .flatMap(entity -> {
                    RepositoryInformation repository = repositories.getRequiredRepositoryInformation(entity);
                    Object target = repositories.getRepositoryFor(entity).orElseThrow();
                    return methodsOf(target, repository.getRepositoryInterface(), tableOf(entity));
                })
                .sorted(Comparator.comparing(Call::toString))
                .toList();
    }

    private static Stream<Call> methodsOf(Object repository, Class<?> type, String table) {
        return Stream.of(type.getMethods())
                .filter(method -> method.getDeclaringClass() == type || takesKeys(method))
                .peek(method -> method.trySetAccessible())
                .map(method -> new Call(repository, method, Optional.of(table)));
    }

    private static String tableOf(Class<?> entity) {
        return entity.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
    }

    private static boolean takesKeys(Method inherited) {
        return inherited.getParameterCount() == 1
                && List.of("ID", "java.lang.Iterable<ID>", "java.lang.Iterable<? extends ID>")
                        .contains(inherited.getGenericParameterTypes()[0].getTypeName());
    }

    @Override
    public String toString() {
        return method.getDeclaringClass().getName() + " " + name();
    }
}
