package io.clientele.scoring.expression;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.projectnessie.cel.interpreter.Activation;
import org.projectnessie.cel.interpreter.ResolvedValue;

/** The names of one evaluation, which remembers whether one was missed. */
final class KnownNames implements Activation {

  private final Map<String, Value> values;
  private boolean missed;

  KnownNames(Map<String, Value> values) {
    this.values = values;
  }

  boolean missed() {
    return missed;
  }

  @Override
  public ResolvedValue resolveName(String name) {
    if (name.startsWith(Tree.ASKED)) {
      boolean known = values.containsKey(name.substring(Tree.ASKED.length()));
      return ResolvedValue.resolvedValue(known);
    }
    Value value = values.get(name);
    if (value == null) {
      missed = true;
      return ResolvedValue.ABSENT;
    }
    return ResolvedValue.resolvedValue(
        switch (value) {
          case Value.Number(double number) -> number;
          case Value.Truth(boolean truth) -> truth;
          case Value.Text(String text) -> text;
        });
  }

  @Override
  public @Nullable Activation parent() {
    return null;
  }
}
