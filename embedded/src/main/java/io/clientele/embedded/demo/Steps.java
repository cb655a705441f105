package io.clientele.embedded.demo;

import java.util.function.Consumer;

/** Tells of progress in steps large enough to be read in a log as well. */
final class Steps {

  private static final int STEP = 20;

  private final String what;
  private final Consumer<String> out;
  private int told;

  Steps(String what, Consumer<String> out) {
    this.what = what;
    this.out = out;
  }

  /** So many percent are done. */
  void reached(int percent) {
    if (percent >= told + STEP) {
      told = percent - percent % STEP;
      out.accept(what + " " + told + " %");
    }
  }
}
