package io.clientele.scoring.segment;

import io.clientele.scoring.expression.Expression;
import io.clientele.scoring.expression.Name;
import io.clientele.scoring.expression.ParsedExpression;
import io.clientele.scoring.expression.ValueType;
import io.clientele.scoring.expression.Vocabulary;
import io.clientele.scoring.segment.Clause.All;
import io.clientele.scoring.segment.Clause.Any;
import io.clientele.scoring.segment.Clause.Not;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Takes a condition that was checked apart at its ands, ors and nots. */
final class ClauseReader {

  private final SegmentText words;
  private final Vocabulary vocabulary;
  private final Map<String, ValueType> own;

  /**
   * Reads parts of a condition.
   *
   * @param own types of the names that stand for windows and segments
   */
  ClauseReader(SegmentText words, Vocabulary vocabulary, Map<String, ValueType> own) {
    this.words = words;
    this.vocabulary = vocabulary;
    this.own = own;
  }

  Clause read() {
    return read(0, words.tokens().size() - 1);
  }

  private Clause read(int from, int to) {
    if (token(from).is("(") && closing(from) == to - 1) {
      return read(from + 1, to - 1);
    }
    // An opposite of anything else binds closer than what follows.
    if (token(from).is("!") && token(from + 1).is("(") && closing(from + 1) == to - 1) {
      return new Not(read(from + 1, to));
    }
    if (!split(from, to, "?").isEmpty()) {
      return check(from, to);
    }
    List<Integer> ors = split(from, to, "||");
    if (!ors.isEmpty()) {
      return parts(from, to, ors, Any::new);
    }
    List<Integer> ands = split(from, to, "&&");
    return ands.isEmpty() ? check(from, to) : parts(from, to, ands, All::new);
  }

  private Clause parts(int from, int to, List<Integer> signs, Function<List<Clause>, Clause> join) {
    List<Clause> parts = new ArrayList<>();
    int start = from;
    for (int sign : signs) {
      parts.add(read(start, sign));
      start = sign + 1;
    }
    parts.add(read(start, to));
    return join.apply(parts);
  }

  // Where a sign stands outside of brackets.
  private List<Integer> split(int from, int to, String sign) {
    List<Integer> places = new ArrayList<>();
    int depth = 0;
    for (int at = from; at < to; at++) {
      depth += depth(token(at));
      if (depth == 0 && token(at).is(sign)) {
        places.add(at);
      }
    }
    return places;
  }

  private int closing(int from) {
    int depth = 0;
    for (int at = from; at < words.tokens().size(); at++) {
      depth += depth(token(at));
      if (depth == 0) {
        return at;
      }
    }
    return -1;
  }

  private static int depth(Token token) {
    return switch (token.kind() == Token.Kind.SIGN ? token.text() : "") {
      case "(", "[", "{" -> 1;
      case ")", "]", "}" -> -1;
      default -> 0;
    };
  }

  private Token token(int at) {
    return words.tokens().get(at);
  }

  private Check check(int from, int to) {
    int start = token(from).from();
    int end = token(to).from();
    Expression expression =
        ParsedExpression.of(words.plain().substring(start, end), SegmentText.LONGEST)
            .check(vocabulary, own);
    Set<Window> windows = new LinkedHashSet<>();
    List<Name> names = new ArrayList<>();
    for (String name : expression.names()) {
      Optional.ofNullable(words.windows().get(name)).ifPresent(windows::add);
      vocabulary.find(name).ifPresent(names::add);
    }
    Movement movement = Movement.of(windows, Crossing.of(words.tokens().subList(from, to)), names);
    String said = words.written().substring(start, end).strip().replaceAll("\\s+", " ");
    return new Check(said, expression, words, movement);
  }
}
