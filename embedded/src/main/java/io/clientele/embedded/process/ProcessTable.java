package io.clientele.embedded.process;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The processes that run now, recognised by their command lines. A command line cannot go stale as
 * a file with a process id can: the id may have passed to somebody else since.
 */
public final class ProcessTable {

  private ProcessTable() {}

  /** Those whose arguments satisfy the condition, other than this process. */
  public static List<ProcessHandle> withArguments(Predicate<List<String>> condition) {
    long self = ProcessHandle.current().pid();
    return ProcessHandle.allProcesses()
        .filter(process -> process.pid() != self)
        .filter(process -> condition.test(arguments(process)))
        .toList();
  }

  /**
   * Whether the process still runs. One that has ended but was not collected by its parent (as in a
   * container without an init process) counts as alive elsewhere; it has no arguments any more.
   */
  public static boolean runs(ProcessHandle process) {
    return process.isAlive() && !arguments(process).isEmpty();
  }

  /** The command's arguments; empty where this user may not see them. */
  public static List<String> arguments(ProcessHandle process) {
    return process.info().arguments().map(Arrays::asList).orElseGet(List::of);
  }

  /** The value of {@code -Dname=value} among the arguments. */
  public static Optional<String> systemProperty(List<String> arguments, String name) {
    String prefix = "-D" + name + "=";
    return arguments.stream()
        .filter(argument -> argument.startsWith(prefix))
        .map(argument -> argument.substring(prefix.length()))
        .findFirst();
  }
}
