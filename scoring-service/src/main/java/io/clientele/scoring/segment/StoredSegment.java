package io.clientele.scoring.segment;

import io.clientele.scoring.expression.Name;
import io.clientele.scoring.expression.ValueType;
import io.clientele.scoring.expression.Vocabulary;
import io.clientele.scoring.portrait.PersonVocabulary;
import io.clientele.scoring.segment.SegmentDefinition.Kind;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A version of a segment that is in force.
 *
 * @param revision of what is in force, as it came
 * @param looked whether everybody was looked at by it
 * @param names of this business that it uses, with the types it was checked with
 * @param restsOn other segments
 */
record StoredSegment(
    SegmentDefinition definition,
    int version,
    long revision,
    boolean looked,
    Map<String, ValueType> names,
    List<String> restsOn,
    Instant createdAt,
    Instant updatedAt) {

  StoredSegment {
    names = Map.copyOf(names);
    restsOn = List.copyOf(restsOn);
  }

  String name() {
    return definition.name();
  }

  boolean rule() {
    return definition.kind() == Kind.RULE;
  }

  /** Changes with every version. */
  String etag() {
    return "v" + version;
  }

  /**
   * The condition, ready to be asked.
   *
   * @throws io.clientele.scoring.expression.InvalidExpressionException where it is none any more
   */
  SegmentRule compiled() {
    List<Name> own =
        names.entrySet().stream()
            .map(one ->
                new Name(
                    one.getKey(),
                    one.getValue(),
                    "",
                    "",
                    one.getKey(),
                    one.getKey(),
                    moves(one.getKey())))
            .toList();
    Vocabulary vocabulary = PersonVocabulary.SHIPPED.with(own);
    return SegmentRule.compile(definition.expression(), vocabulary);
  }

  /** What the business adds to the names is known by heart but for attributes, which stay. */
  static boolean moves(String name) {
    return !name.startsWith(PersonVocabulary.ATTRIBUTES);
  }
}
