package io.clientele.feedback.sentiment.topic;

import io.clientele.feedback.sentiment.Language;
import io.clientele.feedback.sentiment.ModelInput;
import io.clientele.feedback.sentiment.ModelOutput;
import io.clientele.feedback.sentiment.QuantizedWeights;
import io.clientele.feedback.sentiment.SentimentModel;
import io.clientele.feedback.sentiment.Vocabulary;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The file form of a {@link TopicModel}: its version, that of its sentiment model, the topics of
 * each language, the polarities of each language that has its own; in the frame of {@link
 * ModelInput}.
 */
public final class TopicFile {
  private static final int MAGIC = 0x434C5450;
  private static final int FORMAT = 1;
  private static final int LARGEST = 64 << 20;
  private static final int MOST_TOPICS = 200;

  private TopicFile() {}

  /**
   * Writes a model; equal models give equal bytes.
   *
   * @throws IOException if the stream fails
   */
  public static void write(TopicModel model, OutputStream out) throws IOException {
    ModelOutput file = new ModelOutput(MAGIC, FORMAT);
    file.text(model.version());
    file.text(model.sentiment().version());
    file.number(model.topics().size());
    for (Map.Entry<Language, Topics> entry : new TreeMap<>(model.topics()).entrySet()) {
      file.text(entry.getKey().name());
      write(entry.getValue(), file);
    }
    file.number(model.polarities().size());
    for (Map.Entry<Language, Polarities> entry : new TreeMap<>(model.polarities()).entrySet()) {
      file.text(entry.getKey().name());
      write(entry.getValue(), file);
    }
    file.end(out);
  }

  static TopicModel read(InputStream in, SentimentModel sentiment) throws IOException {
    ModelInput file = ModelInput.of(in.readNBytes(LARGEST), MAGIC, FORMAT, "topic model");
    try {
      return model(file, sentiment);
    } catch (IllegalArgumentException e) {
      throw new IOException("the topic model is broken: " + e.getMessage(), e);
    }
  }

  private static TopicModel model(ModelInput file, SentimentModel sentiment) throws IOException {
    String version = file.text();
    String trainedWith = file.text();
    if (!trainedWith.equals(sentiment.version())) {
      throw new IOException(
          "the topic model %s belongs to %s, not to %s"
              .formatted(version, trainedWith, sentiment.version()));
    }
    Map<Language, Topics> topics = new EnumMap<>(Language.class);
    for (int left = file.number(); left > 0; left--) {
      topics.put(Language.valueOf(file.text()), topics(file));
    }
    Map<Language, Polarities> polarities = new EnumMap<>(Language.class);
    for (int left = file.number(); left > 0; left--) {
      polarities.put(Language.valueOf(file.text()), polarities(file));
    }
    return new TopicModel(version, sentiment, topics, polarities);
  }

  private static void write(Topics topics, ModelOutput out) throws IOException {
    out.number(topics.names().size());
    for (String name : topics.names()) {
      out.text(name);
    }
    out.vocabulary(topics.vocabulary());
    out.weights(topics.weights());
    out.fractions(topics.slopes());
    out.fractions(topics.intercepts());
    out.fractions(topics.thresholds());
  }

  private static Topics topics(ModelInput in) throws IOException {
    int count = in.number();
    if (count < 1 || count > MOST_TOPICS) {
      throw new IOException("the topic model claims " + count + " topics");
    }
    List<String> names = new ArrayList<>();
    for (int topic = 0; topic < count; topic++) {
      names.add(in.text());
    }
    Vocabulary vocabulary = in.vocabulary();
    QuantizedWeights weights = in.weights(vocabulary.size(), count);
    return new Topics(
        names, vocabulary, weights, in.fractions(count), in.fractions(count), in.fractions(count));
  }

  private static void write(Polarities polarities, ModelOutput out) throws IOException {
    out.number(polarities.combination()[0].length);
    out.vocabulary(polarities.vocabulary());
    out.weights(polarities.weights());
    for (float[] row : polarities.combination()) {
      out.fractions(row);
    }
    out.fractions(polarities.offsets());
  }

  private static Polarities polarities(ModelInput in) throws IOException {
    int width = in.number();
    if (width <= Polarities.ANSWERS || width > MOST_TOPICS + Polarities.ANSWERS + 10) {
      throw new IOException("the topic model claims " + width + " inputs");
    }
    Vocabulary vocabulary = in.vocabulary();
    QuantizedWeights weights = in.weights(vocabulary.size(), Polarities.ANSWERS);
    float[][] combination = new float[Polarities.ANSWERS][];
    for (int answer = 0; answer < Polarities.ANSWERS; answer++) {
      combination[answer] = in.fractions(width);
    }
    return new Polarities(vocabulary, weights, combination, in.fractions(Polarities.ANSWERS));
  }
}
