package io.clientele.feedback.sentiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ModelFileTest {
  private static final int[] HASHES = {Integer.MIN_VALUE, -5, 0, 7, Integer.MAX_VALUE};

  @Test
  void aModelIsReadAsItWasWritten() throws IOException {
    byte[] file = file();
    SentimentModel read = SentimentModel.read(new ByteArrayInputStream(file));
    assertThat(read.version()).isEqualTo("test-1");
    assertThat(read.seed()).isEqualTo(42);
    LinearSentiment chinese = Objects.requireNonNull(read.languages().get(Language.CHINESE));
    assertThat(chinese.vocabulary().size()).isEqualTo(HASHES.length);
    for (int row = 0; row < HASHES.length; row++) {
      assertThat(chinese.vocabulary().row(HASHES[row])).isEqualTo(row);
    }
    assertThat(chinese.weights().cells()).isEqualTo(model().weights().cells());
    assertThat(chinese.combination()).isDeepEqualTo(model().combination());
    assertThat(chinese.offsets()).isDeepEqualTo(model().offsets());
    assertThat(bytes(read)).isEqualTo(file);
  }

  @Test
  void aLanguageWithoutAModelIsUnknown() throws IOException {
    SentimentModel read = SentimentModel.read(new ByteArrayInputStream(file()));
    assertThat(read.classify("very good")).isEqualTo(Sentiment.unknown(Language.ENGLISH));
  }

  @Test
  void anythingElseIsRefused() {
    refused(new byte[0], "not a sentiment model");
    refused(
        "a text file that somebody took for a model".getBytes(StandardCharsets.UTF_8),
        "not a sentiment model");
  }

  @Test
  void anotherFormatIsRefused() throws IOException {
    byte[] file = file();
    file[7] = 9;
    refused(file, "has format 9");
  }

  @Test
  void everyDamagedByteIsFound() throws IOException {
    byte[] file = file();
    for (int at = 0; at < file.length; at++) {
      byte[] damaged = file.clone();
      damaged[at] ^= 0x20;
      assertThatIOException()
          .isThrownBy(() -> SentimentModel.read(new ByteArrayInputStream(damaged)));
    }
  }

  @Test
  void aShortenedOrPaddedFileIsRefused() throws IOException {
    byte[] file = file();
    refused(Arrays.copyOf(file, file.length - 1), "damaged");
    refused(Arrays.copyOf(file, file.length + 1), "damaged");
  }

  private static void refused(byte[] file, String why) {
    assertThatIOException()
        .isThrownBy(() -> SentimentModel.read(new ByteArrayInputStream(file)))
        .withMessageContaining(why);
  }

  private static byte[] file() throws IOException {
    return bytes(new SentimentModel("test-1", 42, Map.of(Language.CHINESE, model())));
  }

  private static byte[] bytes(SentimentModel model) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ModelFile.write(model, out);
    return out.toByteArray();
  }

  private static LinearSentiment model() {
    int heads = Heads.count(1);
    float[] scales = new float[heads];
    Arrays.fill(scales, 0.25f);
    byte[] cells = new byte[heads * HASHES.length];
    for (int cell = 0; cell < cells.length; cell++) {
      cells[cell] = (byte) (cell * 7 - 100);
    }
    float[][] combination = new float[Heads.CLASSES][Heads.inputCount(1)];
    combination[1][2] = -1.5f;
    return new LinearSentiment(
        Vocabulary.of(HASHES),
        new QuantizedWeights(scales, new float[heads], cells),
        1,
        combination,
        new float[][] {{0.5f, 0, -0.5f}});
  }
}
