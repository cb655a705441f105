package io.clientele.embedded.cli;

import io.clientele.embedded.LauncherException;
import io.clientele.embedded.suite.DataFolder;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;

/**
 * A command line, taken apart.
 *
 * @param command its first word
 * @param operands the words that belong to no option
 * @param flags options without a value
 * @param values options with their values
 */
record Options(
    String command, List<String> operands, Set<String> flags, Map<String, String> values) {

  private static final Set<String> FLAGS = Set.of("--json", "--env", "--yes", "-f", "--leave-up");
  private static final Set<String> VALUES = Set.of("--data", "--port-base", "--seed");
  private static final String HELP = "`./clientele help` lists commands and options.";

  /** Takes the words apart; refuses those that mean nothing. */
  static Options parse(List<String> words) {
    if (words.isEmpty()) {
      throw new LauncherException("No command was given.", HELP);
    }
    List<String> operands = new ArrayList<>();
    List<String> flags = new ArrayList<>();
    Map<String, String> values = new HashMap<>();
    for (int i = 1; i < words.size(); i++) {
      String word = words.get(i);
      int equals = word.indexOf('=');
      if (FLAGS.contains(word)) {
        flags.add(word);
      } else if (VALUES.contains(word)) {
        values.put(word, following(words, i++));
      } else if (equals > 0 && VALUES.contains(word.substring(0, equals))) {
        values.put(word.substring(0, equals), word.substring(equals + 1));
      } else if (word.startsWith("-")) {
        throw new LauncherException("The option " + word + " is not known.", HELP);
      } else {
        operands.add(word);
      }
    }
    return new Options(words.get(0), operands, Set.copyOf(flags), values);
  }

  /** Refuses options and operands that the command has no use for. */
  Options allowing(int mostOperands, String... allowed) {
    Set<String> known = Set.of(allowed);
    List<String> given = new ArrayList<>(flags);
    given.addAll(values.keySet());
    given.removeAll(known);
    if (!given.isEmpty()) {
      throw new LauncherException(command + " has no option " + given.getFirst() + ".", HELP);
    }
    if (operands.size() > mostOperands) {
      throw new LauncherException(
          command + " does not know what to do with '" + operands.get(mostOperands) + "'.", HELP);
    }
    return this;
  }

  /** Whether the flag was given. */
  boolean has(String flag) {
    return flags.contains(flag);
  }

  /** The data folder asked for, or that of the project. */
  DataFolder data(Path root) {
    try {
      String given = values.get("--data");
      return DataFolder.of(given == null ? root.resolve(".clientele") : Path.of(given));
    } catch (InvalidPathException e) {
      throw new LauncherException("The data folder's name is not a path.", HELP, e);
    }
  }

  /** The gateway's port asked for. */
  OptionalInt portBase() {
    String given = values.get("--port-base");
    try {
      return given == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(given));
    } catch (NumberFormatException e) {
      throw new LauncherException("The port base '" + given + "' is not a number.", HELP, e);
    }
  }

  /** The seed asked for. */
  OptionalLong seed() {
    String given = values.get("--seed");
    try {
      return given == null ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(given));
    } catch (NumberFormatException e) {
      throw new LauncherException("The seed '" + given + "' is not a whole number.", HELP, e);
    }
  }

  private static String following(List<String> words, int i) {
    if (i + 1 == words.size()) {
      throw new LauncherException("The option " + words.get(i) + " needs a value.", HELP);
    }
    return words.get(i + 1);
  }
}
