package io.clientele.scoring.expression;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.projectnessie.cel.interpreter.Activation;
import org.projectnessie.cel.interpreter.ResolvedValue;

/** The names of one evaluation, which remembers whether one was missed. */
final class KnownNames implements Activation {

  private final Expression.Values values;
  private final Map<String, ValueType> types;
  private boolean missed;

  KnownNames(Expression.Values values, Map<String, ValueType> types) {
    this.values = values;
    this.types = types;
  }

  boolean missed() {
    return missed;
  }

  /** Whether one of the names has no value. */
  boolean lack() {
    for (String name : types.keySet()) {
      if (known(name) == null) {
        return true;
      }
    }
    return false;
  }

  @Override
  public ResolvedValue resolveName(String name) {
    if (name.startsWith(Tree.ASKED)) {
      return ResolvedValue.resolvedValue(known(name.substring(Tree.ASKED.length())) != null);
    }
    Value value = known(name);
    if (value == null) {
      missed = true;
      return ResolvedValue.ABSENT;
    }
    return ResolvedValue.resolvedValue(
        switch (value) {
          case Value.Numeric(double number) -> number;
          case Value.Truth(boolean truth) -> truth;
          case Value.Text(String text) -> text;
          case Value.Texts(List<String> texts) -> texts;
        });
  }

  private @Nullable Value known(String name) {
    Value value = values.of(name);
    return value == null || value.type() != types.get(name) ? null : value;
  }

  @Override
  public @Nullable Activation parent() {
    return null;
  }
}
