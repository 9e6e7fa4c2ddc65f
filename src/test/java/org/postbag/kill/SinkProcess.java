package org.postbag.kill;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.postbag.platform.MailSink;

/** The mail server of offices and residents as a process of its own, on ports it keeps. Closing it is a SIGKILL. */
final class SinkProcess implements AutoCloseable {

    private final List<String> command;
    private Process process;

    SinkProcess(Program program, Path mail, int smtp, int imap) throws IOException {
        command = program.command(
                List.of("-Xmx128m"), MailSink.class, mail.toString(), String.valueOf(smtp), String.valueOf(imap));
        process = start();
    }

    /** Kills it, every second time between the last line of a mail and its answer, and starts it on what it has kept. */
    void killAndStart(Random random) throws IOException, InterruptedException {
        if (random.nextBoolean()) {
            process.getOutputStream().write('\n');
            process.getOutputStream().flush();
            process.waitFor();
        } else {
            close();
        }
        process = start();
    }

    private Process start() throws IOException {
        Process started = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        BufferedReader said =
                new BufferedReader(new InputStreamReader(started.getErrorStream(), StandardCharsets.UTF_8));
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            if (line.contains(MailSink.LISTENS)) {
                new Thread(() -> said.lines().forEach(further -> {})).start();
                return started;
            }
        }
        throw new AssertionError("The mail server did not come up");
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
