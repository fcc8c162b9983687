package io.github.k8scard.storage;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A connection whose prepared statements are shown to somebody before they are run, with their latest arguments. */
final class PlainStatements {
    private static final Set<String> RUNS = Set.of("execute", "executeQuery", "executeUpdate", "executeBatch");

    private final Connection plain;
    private final Observer observer;

    PlainStatements(Connection plain, Observer observer) {
        this.plain = plain;
        this.observer = observer;
    }

    /** Sets the arguments of a statement. */
    interface Binding {
        void bind(PreparedStatement statement) throws SQLException;
    }

    /** Is shown a statement. */
    interface Observer {
        void seen(Connection connection, String sql, Binding binding);
    }

    Connection connection() {
        return proxy(Connection.class, (method, arguments) -> {
            Object result = call(plain, method, arguments);
            return method.getName().equals("prepareStatement")
                    ? observed((PreparedStatement) result, (String) arguments[0])
                    : result;
        });
    }

    private PreparedStatement observed(PreparedStatement statement, String sql) {
        List<Binding> bindings = new ArrayList<>();
        return proxy(PreparedStatement.class, (method, arguments) -> {
            if (method.getName().startsWith("set") && arguments.length > 1 && arguments[0] instanceof Integer) {
                bindings.add(other -> call(other, method, arguments));
            }
            if (RUNS.contains(method.getName())) {
                observer.seen(plain, sql, other -> {
                    for (Binding binding : bindings) {
                        binding.bind(other);
                    }
                });
            }
            return call(statement, method, arguments);
        });
    }

    private interface Call {
        Object made(Method method, Object[] arguments) throws SQLException;
    }

    private static <T> T proxy(Class<T> type, Call call) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) -> call.made(method, arguments)));
    }

    private static Object call(Object target, Method method, Object[] arguments) throws SQLException {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof SQLException fault) {
                throw fault;
            }
            throw new IllegalStateException(e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
