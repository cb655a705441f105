package io.clientele.scoring.segment;

import io.clientele.scoring.expression.InvalidExpressionException;
import io.clientele.scoring.expression.Vocabulary;
import io.clientele.scoring.portrait.Aggregate;
import io.clientele.scoring.portrait.Subject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * A condition about persons in the words that segments are defined in, with windows and with
 * segments that they belong to; for others than segments. Threads may share it.
 */
public final class PersonExpression {

  private final SegmentRule rule;

  private PersonExpression(SegmentRule rule) {
    this.rule = rule;
  }

  /**
   * What a condition comes to for a person.
   *
   * @param holds for certain
   * @param reasons the parts that decided, with their values; none where it does not hold
   * @param next when time alone may change it; null: never
   */
  public record Judgement(boolean holds, List<String> reasons, @Nullable Instant next) {

    public Judgement {
      reasons = List.copyOf(reasons);
    }
  }

  /**
   * Parses and checks a condition.
   *
   * @throws InvalidExpressionException with the place and the reason
   */
  public static PersonExpression compile(String text, Vocabulary vocabulary) {
    return new PersonExpression(SegmentRule.compile(text, vocabulary));
  }

  /** The names of the vocabulary that it uses. */
  public Set<String> names() {
    return rule.names();
  }

  /** The segments that it rests on. */
  public SortedSet<String> segments() {
    return rule.segments();
  }

  /** A refusal of a segment's name, where it stands. */
  public InvalidExpressionException fault(String segment, String detail) {
    return rule.fault(segment, detail);
  }

  /** What has to be figured out from single events. */
  public List<Aggregate> aggregates() {
    return rule.aggregates();
  }

  /**
   * What it comes to for a person.
   *
   * @param subject with the events that the figures need, also those to come
   * @param memberships the segments that the person belongs to
   * @param labelsDue when time changes a label next that SQL decides; null: never
   */
  public Judgement judge(
      Subject subject, Collection<String> memberships, @Nullable Instant labelsDue) {
    Situation situation = new Situation(subject, Map.of(), labelsDue);
    memberships.forEach(situation::join);
    boolean holds = rule.judge(situation) == Truth.TRUE;
    return new Judgement(
        holds, holds ? rule.reasons(situation) : List.of(), rule.nextChange(situation));
  }
}
