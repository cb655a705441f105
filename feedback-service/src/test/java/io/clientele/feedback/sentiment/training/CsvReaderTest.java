package io.clientele.feedback.sentiment.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CsvReaderTest {
  @Test
  void quotedFieldsHoldCommasQuotesAndLineBreaks() throws IOException {
    assertThat(records("a,\"b, \"\"c\"\"\r\nd\",e\r\n1,,\"\"\n"))
        .containsExactly(List.of("a", "b, \"c\"\r\nd", "e"), List.of("1", "", ""));
  }

  @Test
  void theLastRecordNeedsNoLineEnd() throws IOException {
    assertThat(records("a,b\n1,2")).containsExactly(List.of("a", "b"), List.of("1", "2"));
    assertThat(records("a,b\n1,")).containsExactly(List.of("a", "b"), List.of("1", ""));
    assertThat(records("\"a\"")).containsExactly(List.of("a"));
  }

  @Test
  void aByteOrderMarkIsSkippedAtTheStartOnly() throws IOException {
    assertThat(records("\uFEFFa\r\uFEFFb")).containsExactly(List.of("a"), List.of("\uFEFFb"));
  }

  @Test
  void anEmptySourceHasNoRecord() throws IOException {
    assertThat(records("")).isEmpty();
    assertThat(records("\uFEFF")).isEmpty();
  }

  @Test
  void brokenQuotesAreRefused() {
    assertThatIOException().isThrownBy(() -> records("\"a")).withMessageContaining("not closed");
    assertThatIOException()
        .isThrownBy(() -> records("\"a\"b"))
        .withMessageContaining("after a closed quote");
  }

  private static List<List<String>> records(String text) throws IOException {
    CsvReader reader = new CsvReader(new StringReader(text));
    List<List<String>> records = new ArrayList<>();
    for (@Nullable List<String> row = reader.next(); row != null; row = reader.next()) {
      records.add(row);
    }
    return records;
  }
}
