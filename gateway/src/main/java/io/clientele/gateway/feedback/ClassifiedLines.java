package io.clientele.gateway.feedback;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.clientele.gateway.feedback.TextLines.Line;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Classifies a stream of texts, some at a time: no more is read than the reader of the answers
 * takes.
 */
final class ClassifiedLines implements StreamingOutput {

  private static final int AT_ONCE = 100;

  /** The answer to one line. */
  @Schema(name = "ClassifiedLine", description = "The answer to one line of a stream of texts")
  record LineView(
      @Schema(description = "Counts from 1") long line,
      @Nullable String id,
      @Nullable ClassifiedText result,
      @Schema(description = "Why there is no result") @Nullable String error) {}

  private final TextLines lines;
  private final Function<List<String>, ClassifiedTexts> classify;
  private final ObjectMapper json;

  ClassifiedLines(
      TextLines lines, Function<List<String>, ClassifiedTexts> classify, ObjectMapper json) {
    this.lines = lines;
    this.classify = classify;
    this.json = json;
  }

  @Override
  public void write(OutputStream output) throws IOException {
    List<Line> some = read();
    while (!some.isEmpty()) {
      Iterator<ClassifiedText> results =
          classify
              .apply(some.stream().filter(line -> line.fault() == null).map(Line::text).toList())
              .results()
              .iterator();
      for (Line line : some) {
        output.write(
            json.writeValueAsBytes(
                new LineView(
                    line.number(),
                    line.id().isEmpty() ? null : line.id(),
                    line.fault() == null ? results.next() : null,
                    line.fault())));
        output.write('\n');
      }
      output.flush();
      some = read();
    }
  }

  private List<Line> read() throws IOException {
    List<Line> some = new ArrayList<>(AT_ONCE);
    while (some.size() < AT_ONCE) {
      Line line = lines.next();
      if (line == null) {
        break;
      }
      some.add(line);
    }
    return some;
  }
}
