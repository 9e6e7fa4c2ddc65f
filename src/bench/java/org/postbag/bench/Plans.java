package org.postbag.bench;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * How the database carries out what the product asks: each query of the code under test is explained with its own values,
 * on its own connection, just before it runs. So no benchmark keeps a copy of a query.
 */
@TestComponent
class Plans implements BeanPostProcessor {

    private static final String EXPLAIN = "explain (analyze, buffers, costs off, timing off) ";

    private final ThreadLocal<@Nullable Map<String, List<String>>> plans = new ThreadLocal<>();

    /** The queries the work sends, in their order, each with its plan. */
    Map<String, List<String>> of(Runnable work) {
        Map<String, List<String>> found = new LinkedHashMap<>();
        plans.set(found);
        try {
            work.run();
        } finally {
            plans.remove();
        }
        return found;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source ? new Explained(source) : bean;
    }

    /** Hands out plain connections, unless somebody in this thread wants plans. */
    private final class Explained extends DelegatingDataSource {

        private Explained(DataSource source) {
            super(source);
        }

        @Override
        public Connection getConnection() throws SQLException {
            Connection connection = super.getConnection();
            Map<String, List<String>> wanted = plans.get();
            return wanted == null ? connection : explaining(connection, wanted);
        }
    }

    private static Connection explaining(Connection connection, Map<String, List<String>> found) {
        return proxy(Connection.class, (method, arguments) -> {
            Object result = call(connection, method, arguments);
            return result instanceof PreparedStatement statement && arguments[0] instanceof String sql && isQuery(sql)
                    ? explaining(statement, sql, connection, found)
                    : result;
        });
    }

    private static PreparedStatement explaining(
            PreparedStatement statement, String sql, Connection connection, Map<String, List<String>> found) {
        List<Call> values = new ArrayList<>();
        return proxy(PreparedStatement.class, (method, arguments) -> {
            if (method.getName().startsWith("set") && arguments.length > 1) {
                values.add(target -> call(target, method, arguments));
            } else if (method.getName().equals("executeQuery")) {
                found.put(sql.strip(), plan(sql, values, connection));
            }
            return call(statement, method, arguments);
        });
    }

    private static List<String> plan(String sql, List<Call> values, Connection connection) throws Throwable {
        try (PreparedStatement explain = connection.prepareStatement(EXPLAIN + sql)) {
            for (Call value : values) {
                value.on(explain);
            }
            List<String> lines = new ArrayList<>();
            try (ResultSet rows = explain.executeQuery()) {
                while (rows.next()) {
                    lines.add(rows.getString(1));
                }
            }
            return lines;
        }
    }

    /** The product's tables have their schema in front; what sets the office, and the driver's own questions, do not. */
    private static boolean isQuery(String sql) {
        return sql.stripLeading().startsWith("select") && sql.contains(" app.");
    }

    private static <T> T proxy(Class<T> type, Answer answer) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) -> answer.to(method, arguments == null ? new Object[0] : arguments)));
    }

    private static @Nullable Object call(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException failed) {
            throw failed.getTargetException();
        }
    }

    @FunctionalInterface
    private interface Answer {
        @Nullable
        Object to(Method method, Object[] arguments) throws Throwable;
    }

    /** A value that was set on a statement, to be set on another. */
    @FunctionalInterface
    private interface Call {
        void on(PreparedStatement statement) throws Throwable;
    }
}
