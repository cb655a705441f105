package io.clientele.feedback.analysis;

import io.clientele.feedback.sentiment.SentimentModel;
import io.clientele.feedback.sentiment.topic.TopicModel;
import java.io.InputStream;
import java.util.Objects;

/** What ships with the service. */
final class Shipped {

  static final TextEngine ENGINE = TextEngine.of(SentimentModel.shipped());
  static final TextAnalyzer ANALYZER =
      new TextAnalyzer(taxonomy(), TopicReader.of(TopicModel.shipped()));

  private Shipped() {}

  static AnalysisTaxonomy taxonomy() {
    InputStream yaml =
        Objects.requireNonNull(AnalysisTaxonomy.class.getResourceAsStream("analysis.yaml"));
    return AnalysisTaxonomyYaml.read(yaml);
  }

  static TextAnalysis analyze(String text) {
    return ANALYZER.analyze(text, ENGINE);
  }
}
