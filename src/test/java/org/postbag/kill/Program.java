package org.postbag.kill;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.spi.ToolProvider;

/**
 * How the application is started, with {@link Submitters} in it.
 *
 * @param options of the virtual machine
 * @param classPath what it loads classes from
 */
public record Program(List<String> options, List<String> classPath) {

    /** On the class path of the tests. */
    public static Program ofTests() {
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return new Program(
                List.of("-Xmx700m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"),
                List.of(classPath.split(File.pathSeparator)));
    }

    /**
     * The same program, whose classes are kept in an archive as a start has loaded them, so that many starts take less of a
     * small machine (JEP 350). An archive holds classes from jars only; folders are packed first.
     */
    Program withArchivedClasses(Path folder) throws IOException, InterruptedException {
        Path archive = folder.resolve("classes.jsa");
        List<String> jars = new ArrayList<>();
        for (String place : classPath) {
            jars.add(Files.isDirectory(Path.of(place)) ? packed(Path.of(place), folder) : place);
        }
        Program writing = new Program(with("-XX:ArchiveClassesAtExit=" + archive), jars);
        try (ApplicationProcess application = new ApplicationProcess(writing, folder, 0, "--server.port=0")) {
            application.awaitSubmitting();
            application.end();
        }
        return new Program(with("-XX:SharedArchiveFile=" + archive), jars);
    }

    /** The command that starts it, to which its arguments are added. */
    List<String> command() {
        return command(options, Submitters.class);
    }

    /** The command that starts another program on the same class path. */
    List<String> command(List<String> ofMachine, Class<?> main, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ofMachine);
        command.add("-cp");
        command.add(String.join(File.pathSeparator, classPath));
        command.add(main.getName());
        command.addAll(List.of(arguments));
        return command;
    }

    private List<String> with(String option) {
        List<String> all = new ArrayList<>(options);
        all.add(option);
        return all;
    }

    private static String packed(Path classes, Path folder) {
        Path jar = folder.resolve(classes.getFileName() + ".jar");
        int failed = ToolProvider.findFirst("jar")
                .orElseThrow()
                .run(System.out, System.err, "--create", "--file", jar.toString(), "-C", classes.toString(), ".");
        if (failed != 0) {
            throw new IllegalStateException("The classes of " + classes + " cannot be packed");
        }
        return jar.toString();
    }
}
