package io.github.k8scard.process;

import java.io.File;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** JVMs beside this one: with its class path, and nothing of its environment but where programs are searched for. */
public final class JvmProcess {
    /** Flags with which it starts quickly; what a host would use is in the Procfile. */
    public static final List<String> QUICK =
            List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto", "-Xmx256m");

    private JvmProcess() {}

    /** One that is still to be started, for which its output and its directory can be chosen. */
    public static ProcessBuilder of(List<String> flags, String mainClass, List<String> arguments) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(flags);
        command.addAll(List.of("-cp", classPath(), mainClass));
        command.addAll(arguments);
        var builder = new ProcessBuilder(command);
        builder.environment().keySet().retainAll(List.of("PATH"));
        return builder;
    }

    /** Launchers differ in whether the tests' own class path is the JVM's. */
    private static String classPath() {
        if (JvmProcess.class.getClassLoader() instanceof URLClassLoader loader) {
            return Stream.of(loader.getURLs()).map(URL::getPath).collect(Collectors.joining(File.pathSeparator));
        }
        return System.getProperty("java.class.path");
    }
}
