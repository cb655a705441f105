package io.clientele.profile.intake;

/** One item of a request: a fact, or what is wrong with it. */
public sealed interface Item permits Fact, Problem {

  /** The kind's name in metrics. */
  String kind();
}
