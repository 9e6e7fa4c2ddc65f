package org.postbag.isolation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.postbag.TestOffices.TestOffice;

/** Tries calls with another office's names, and says by call what is wrong. */
final class Trespass {

    /** Keys, references and tokens, which may be made anew for every answer. */
    private static final Pattern NAMES = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"
            + "|[A-Z]{2,4}-[0-9A-Z]{4}-[0-9A-Z]{2}"
            + "|(?<![\\w-])[\\w-]{22}(?![\\w-])");

    private final TwoOffices offices;
    private final Caller caller;
    private final OfficeNames foreign;
    private final OfficeNames nobodys;
    private final Map<Class<?>, Function<OfficeNames, ?>> given;

    Trespass(TwoOffices offices, Caller caller, Map<Class<?>, Function<OfficeNames, ?>> given) {
        this.offices = offices;
        this.caller = caller;
        this.given = given;
        this.foreign = offices.foreign();
        this.nobodys = foreign.ofNobody();
    }

    /** Calls that answer otherwise than they do for names that nobody has, or with something that only the others know. */
    List<String> answers(Way way, Collection<Call> calls) {
        return each(calls, (call, found) -> {
            for (int turn = 0; turn < turns(call); turn++) {
                String answer = answer(way, call, foreign, turn);
                String unknown = namesSomething(call, turn) ? answer(way, call, nobodys, turn) : answer;
                if (!withoutNames(answer).equals(withoutNames(unknown))) {
                    found.add(call.name() + ": " + answer + " where nothing is known: " + unknown);
                }
                secret(answer).ifPresent(secret -> found.add(call.name() + ": told " + secret + " in " + answer));
            }
        });
    }

    /**
     * Calls after which the other office's rows are no longer what they were, or which send by e-mail what only the others know.
     * What is written stays, in an office of its own, whose engine does afterwards what there is to do.
     */
    List<String> changes(Way way, Collection<Call> calls) {
        TestOffice trespasser = offices.another();
        List<String> found = each(calls, (call, problems) -> {
            Effects effects = new Effects();
            for (int turn = 0; turn < turns(call); turn++) {
                caller.keep(way, trespasser, call, arguments(trespasser, call, foreign, turn))
                        .ifPresent(failure -> problems.add(call.name() + ": could not be kept: " + failure));
            }
            effects.of(call.name()).forEach(problems::add);
        });
        Effects effects = new Effects();
        offices.runJobs(trespasser);
        found.addAll(effects.of("Jobs afterwards"));
        return found;
    }

    private Optional<String> secret(String words) {
        return offices.secrets().stream().filter(words::contains).findAny();
    }

    /** Calls that the other office itself is answered no otherwise with its own names than with names that nobody has. */
    List<String> silentAtHome(Collection<Call> calls) {
        return each(calls, (call, found) -> {
            boolean asked = false;
            for (int turn = 0; turn < turns(call); turn++) {
                if (!namesSomething(call, turn)) {
                    continue;
                }
                asked = true;
                String there = answerAtHome(call, foreign, turn);
                String nowhere = answerAtHome(call, nobodys, turn);
                if (!withoutNames(there).equals(withoutNames(nowhere))) {
                    return;
                }
            }
            if (asked) {
                found.add(call.name());
            }
        });
    }

    /** The answer, and what the call changes. */
    private String answerAtHome(Call call, OfficeNames names, int turn) {
        Map<String, String> before = offices.rows().digest(offices.theirs());
        return caller.answer(
                Way.REQUEST,
                offices.theirs(),
                () -> ", changed " + difference(before, offices.rows().digest(offices.theirs())),
                call,
                arguments(offices.theirs(), call, names, turn));
    }

    /** What each trial has found, or that nobody has said what to give the method. */
    private static List<String> each(Collection<Call> calls, BiConsumer<Call, List<String>> trial) {
        List<String> found = new ArrayList<>();
        for (Call call : calls) {
            try {
                trial.accept(call, found);
            } catch (Arguments.UnknownArgument unknown) {
                found.add(call.name() + ": has to be given a case: " + unknown.getMessage());
            }
        }
        return found;
    }

    private int turns(Call call) {
        return new Arguments(call, foreign, offices.mine().office(), given).turns();
    }

    private boolean namesSomething(Call call, int turn) {
        List<Object> known = List.of(arguments(offices.mine(), call, foreign, turn));
        List<Object> unknown = List.of(arguments(offices.mine(), call, nobodys, turn));
        return !Answers.inWords(known).equals(Answers.inWords(unknown));
    }

    private String answer(Way way, Call call, OfficeNames names, int turn) {
        return caller.answer(way, offices.mine(), call, arguments(offices.mine(), call, names, turn));
    }

    private Object[] arguments(TestOffice office, Call call, OfficeNames names, int turn) {
        return new Arguments(call, names, office.office(), given).at(turn);
    }

    private static Set<String> difference(Map<String, String> before, Map<String, String> after) {
        Set<String> tables = new TreeSet<>(after.keySet());
        tables.removeIf(table -> after.get(table).equals(before.get(table)));
        return tables;
    }

    private String withoutNames(String answer) {
        String words = NAMES.matcher(answer).replaceAll("#");
        for (String name :
                Stream.concat(foreign.all().stream(), nobodys.all().stream()).toList()) {
            words = words.replace(name, "#");
        }
        return words;
    }

    /** What has happened to the other office since. */
    private final class Effects {

        private final Map<String, String> before = offices.rows().digest(offices.theirs());

        Effects() {
            offices.mails().forget();
        }

        List<String> of(String what) {
            List<String> found = new ArrayList<>();
            Set<String> changed = difference(before, offices.rows().digest(offices.theirs()));
            if (!changed.isEmpty()) {
                found.add(what + ": changed " + changed);
            }
            offices.mails().all().forEach(mail -> secret(mail)
                    .ifPresent(secret -> found.add(what + ": sent " + secret + " in " + mail)));
            return found;
        }
    }
}
