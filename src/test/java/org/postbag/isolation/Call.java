package org.postbag.isolation;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.security.CodeSource;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.postbag.PostbagApplication;
import org.springframework.aop.framework.AopProxyUtils;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.data.repository.core.RepositoryInformation;
import org.springframework.data.repository.support.Repositories;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.NamedInterface;
import org.springframework.util.ClassUtils;

/**
 * A method of a repository or service that somebody can call.
 *
 * @param table whose keys it takes where the name of a parameter does not tell
 */
record Call(Object target, Method method, Optional<String> table) {

    /** Of what table a service's keys are; that of any other service may be of every table. */
    private static final Map<String, String> TABLES = Map.of(
            "Constituents", "constituent",
            "Letters", "message",
            "LetterTemplates", "letter_template",
            "MailInbox", "incoming_mail",
            "MailPages", "incoming_mail",
            "Mailboxes", "mailbox",
            "TaskAnswerHandler", "task_item",
            "TaskInbox", "task_item");

    /** Who answers: the repository, or the class of the service, also where it is called by an interface. */
    String type() {
        return isOurs(classOf(target))
                ? classOf(target).getSimpleName()
                : method.getDeclaringClass().getSimpleName();
    }

    /** The type and method, with the types of its parameters. */
    String name() {
        return Stream.of(method.getParameterTypes())
                .map(Class::getSimpleName)
                .collect(Collectors.joining(", ", type() + "." + method.getName() + "(", ")"));
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

    /** Every method of what modules offer to each other: public types of their own package and of their named interfaces. */
    static List<Call> ofServices(ConfigurableApplicationContext application) {
        return Stream.of(application.getBeanDefinitionNames())
                .filter(name -> application.getBeanFactory().containsSingleton(name))
                .map(application::getBean)
                .filter(bean -> isOurs(classOf(bean)))
                .flatMap(bean -> Stream.concat(
                                Stream.of(classOf(bean)), Stream.of(ClassUtils.getAllInterfacesForClass(classOf(bean))))
                        .filter(Call::isOffered)
                        .flatMap(offered -> ofService(bean, offered)))
                .sorted(Comparator.comparing(Call::toString))
                .toList();
    }

    /** What a service can be asked by a type of it. */
    static Stream<Call> ofService(Object service, Class<?> type) {
        return Stream.of(type.getMethods())
                .filter(method -> method.getDeclaringClass() != Object.class)
                .filter(method -> !Modifier.isStatic(method.getModifiers()) && !method.isSynthetic())
                .filter(method -> method.getParameterCount() > 0 || method.getReturnType() != void.class)
                .map(method -> new Call(service, method, Optional.ofNullable(TABLES.get(type.getSimpleName()))));
    }

    private static Class<?> classOf(Object bean) {
        return ClassUtils.getUserClass(AopProxyUtils.ultimateTargetClass(bean));
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

    private static boolean isOffered(Class<?> type) {
        Package home = type.getPackage();
        return Modifier.isPublic(type.getModifiers())
                && isOurs(type)
                && (home.isAnnotationPresent(ApplicationModule.class)
                        || home.isAnnotationPresent(NamedInterface.class));
    }

    /** Of the application, not of its tests. */
    private static boolean isOurs(Class<?> type) {
        return type.getName().startsWith("org.postbag.")
                && Objects.equals(placeOf(type), placeOf(PostbagApplication.class));
    }

    private static @Nullable Object placeOf(Class<?> type) {
        CodeSource source = type.getProtectionDomain().getCodeSource();
        return source == null ? null : source.getLocation();
    }

    @Override
    public String toString() {
        return name() + " of " + method.getDeclaringClass().getName();
    }
}
