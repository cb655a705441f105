package io.clientele.scoring.segment;

import io.clientele.scoring.filter.Dimension;
import io.clientele.scoring.filter.Dimensions;
import io.clientele.scoring.portrait.PersonVocabulary;
import jakarta.inject.Singleton;
import java.util.List;

/** What values a name can have, where that is known. */
@Singleton
class SegmentFields {

  private final Dimensions dimensions;

  SegmentFields(Dimensions dimensions) {
    this.dimensions = dimensions;
  }

  /** The labels of a dimension that SQL decides; of UNKNOWN expressions know nothing. */
  List<String> values(String name) {
    return dimensions.all().stream()
        .filter(dimension -> name.equals(PersonVocabulary.LABELS + dimension.id()))
        .map(Dimension::labels)
        .findFirst()
        .orElse(List.of())
        .stream()
        .filter(label -> !label.equals(Dimensions.UNKNOWN))
        .toList();
  }
}
