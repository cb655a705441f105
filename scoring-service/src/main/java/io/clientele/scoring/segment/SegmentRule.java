package io.clientele.scoring.segment;

import io.clientele.scoring.expression.Expression;
import io.clientele.scoring.expression.InvalidExpressionException;
import io.clientele.scoring.expression.ParsedExpression;
import io.clientele.scoring.expression.ValueType;
import io.clientele.scoring.expression.Vocabulary;
import io.clientele.scoring.portrait.Aggregate;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The condition of a segment, checked and ready to be asked of persons; threads may share it. */
final class SegmentRule {

  private static final int LONGEST_REASON = 500;

  private final SegmentText words;
  private final Expression whole;
  private final Clause clause;

  private SegmentRule(SegmentText words, Expression whole, Clause clause) {
    this.words = words;
    this.whole = whole;
    this.clause = clause;
  }

  /**
   * Parses and checks a condition.
   *
   * @throws InvalidExpressionException with the place and the reason
   */
  static SegmentRule compile(String text, Vocabulary vocabulary) {
    SegmentText words = SegmentText.of(text);
    Map<String, ValueType> own = new HashMap<>();
    words.windows().keySet().forEach(name -> own.put(name, ValueType.NUMBER));
    words.segments().keySet().forEach(name -> own.put(name, ValueType.TRUTH));
    Expression whole =
        ParsedExpression.of(words.plain(), SegmentText.LONGEST).check(vocabulary, own);
    if (whole.type() != ValueType.TRUTH) {
      throw words.fault(
          words.tokens().getFirst().from(),
          "a segment is a truth value, and this is a "
              + whole.type().noun()
              + "; compare it with something");
    }
    return new SegmentRule(words, whole, new ClauseReader(words, vocabulary, own).read());
  }

  /** What it was compiled from. */
  String text() {
    return words.text();
  }

  /** The other segments that it rests on. */
  SortedSet<String> segments() {
    return new TreeSet<>(words.segments().values());
  }

  /** A refusal of another segment's name, where it stands. */
  InvalidExpressionException fault(String segment, String detail) {
    return words.fault(words.places().getOrDefault(segment, 0), detail);
  }

  /** The names of the vocabulary that it uses. */
  Set<String> names() {
    return whole.names().stream()
        .filter(name -> !words.windows().containsKey(name) && !words.segments().containsKey(name))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** What has to be figured out from single events. */
  List<Aggregate> aggregates() {
    return words.windows().values().stream().map(Window::aggregate).distinct().toList();
  }

  /** What it comes to for somebody. */
  Truth judge(Situation situation) {
    return clause.truth(situation);
  }

  /** When time alone may change what it comes to; null: never. */
  @Nullable Instant nextChange(Situation situation) {
    return clause.nextChange(situation);
  }

  /** The parts that decided, each with its values. */
  List<String> reasons(Situation situation) {
    return clause.decisive(situation).map(check -> check.told(situation)).toList();
  }

  /** The parts that decided, with their values. */
  String reason(Situation situation) {
    String reason =
        clause
            .decisive(situation)
            .map(check -> check.told(situation))
            .collect(Collectors.joining("; "));
    String said = judge(situation) == Truth.FAILED ? "cannot be computed: " + reason : reason;
    return said.length() <= LONGEST_REASON
        ? said
        : said.substring(0, LONGEST_REASON - 3).stripTrailing() + "...";
  }
}
