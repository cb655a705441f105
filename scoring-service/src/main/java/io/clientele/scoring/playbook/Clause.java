package io.clientele.scoring.playbook;

import java.util.ArrayList;
import java.util.List;

/** A condition taken apart at its {@code &&} and {@code ||}. */
sealed interface Clause {

  /** Everything must hold. */
  record All(List<Clause> parts) implements Clause {}

  /** Something must hold. */
  record Either(List<Clause> parts) implements Clause {}

  /** Not taken apart any more. */
  record Leaf(String text) implements Clause {}

  /**
   * Takes a condition apart. Its form was checked before; where it chooses by {@code ?:} it stays
   * whole.
   */
  static Clause of(String text) {
    String bare = text.strip();
    while (Brackets.enclose(bare)) {
      bare = bare.substring(1, bare.length() - 1).strip();
    }
    if (Brackets.chooses(bare)) {
      return new Leaf(bare);
    }
    List<String> either = Brackets.split(bare, "||");
    if (either.size() > 1) {
      return new Either(either.stream().map(Clause::of).toList());
    }
    List<String> all = Brackets.split(bare, "&&");
    return all.size() > 1 ? new All(all.stream().map(Clause::of).toList()) : new Leaf(bare);
  }

  /** All leaves, from left to right. */
  default List<Leaf> leaves() {
    List<Leaf> leaves = new ArrayList<>();
    switch (this) {
      case All(List<Clause> parts) -> parts.forEach(part -> leaves.addAll(part.leaves()));
      case Either(List<Clause> parts) -> parts.forEach(part -> leaves.addAll(part.leaves()));
      case Leaf leaf -> leaves.add(leaf);
    }
    return leaves;
  }
}
