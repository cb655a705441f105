package io.clientele.gateway.imports;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.clientele.gateway.json.Fields;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RowsTest {

  private static final int LONGEST = 2_000;

  private static ImportOptions options(Map<String, String> given, String... numbered) {
    ObjectNode mapping = JsonNodeFactory.instance.objectNode();
    for (int i = 0; i < numbered.length; i++) {
      mapping.put(numbered[i], i);
    }
    return ImportOptions.of(
        ImportKind.CUSTOMERS, Fields.of("mapping", mapping), given, "shop", "USD");
  }

  private static List<Row> rows(byte[] file, ImportOptions options) throws IOException {
    ByteLines lines = new ByteLines(new ByteArrayInputStream(file), () -> 0, LONGEST);
    CsvRows source = new CsvRows(lines, ImportKind.CUSTOMERS, options);
    List<Row> rows = new ArrayList<>();
    for (Row row = source.next(); row != null; row = source.next()) {
      rows.add(row);
    }
    return rows;
  }

  private static List<Row> rows(String file, ImportOptions options) throws IOException {
    return rows(file.getBytes(StandardCharsets.UTF_8), options);
  }

  @Test
  void aLineEndWithinQuotesIsPartOfTheCell() throws IOException {
    List<Row> rows =
        rows(
            "customer_id,note\r\n1,\"a\nb \"\"c\"\", d\"\r\n2,5\" pipe\r\n\r\n3,e",
            options(Map.of()));

    assertThat(rows).extracting(Row::line).containsExactly(2L, 4L, 6L);
    assertThat(rows.get(0).cells().get("note").textValue()).isEqualTo("a\nb \"c\", d");
    assertThat(rows.get(1).cells().get("note").textValue()).isEqualTo("5\" pipe");
    assertThat(rows.get(2).cells().get("note").textValue()).isEqualTo("e");
  }

  @Test
  void runsOfBlanksPartCellsAndTheOnesAroundAreNone() throws IOException {
    List<Row> rows =
        rows("  a   b\tc  \n\n d e f\n", options(Map.of("delimiter", " "), "customer_id", "x"));

    assertThat(rows).hasSize(2);
    assertThat(rows.getFirst().cells().get("customer_id").textValue()).isEqualTo("a");
    assertThat(rows.getFirst().cells().get("x").textValue()).isEqualTo("b");
  }

  @Test
  void aLineThatIsNoUtf8IsRejectedAlone() throws IOException {
    byte[] file = "customer_id\nok\n??\nfine\n".getBytes(StandardCharsets.UTF_8);
    file[15] = (byte) 0xc3;
    file[16] = (byte) 0x28;

    List<Row> rows = rows(file, options(Map.of()));

    assertThat(rows).extracting(Row::fault).containsExactly("", "the line is not valid UTF-8", "");
  }

  @Test
  void aLineBeyondTheLimitIsRejectedAlone() throws IOException {
    List<Row> rows =
        rows("customer_id\n" + "x".repeat(LONGEST + 1) + "\nfine\n", options(Map.of()));

    assertThat(rows.get(0).fault()).contains("longer than");
    assertThat(rows.get(1).cells().get("customer_id").textValue()).isEqualTo("fine");
  }

  @Test
  void aQuoteThatIsNeverClosedIsToldWithItsLine() throws IOException {
    List<Row> rows = rows("customer_id\na\n\"b\nc\n", options(Map.of()));

    assertThat(rows.get(1).line()).isEqualTo(3);
    assertThat(rows.get(1).fault()).contains("not closed").contains("line 4");
  }

  @Test
  void aLineWithMoreCellsThanTheHeaderIsRejected() throws IOException {
    List<Row> rows = rows("customer_id,a\n1,2,3\n1\n", options(Map.of()));

    assertThat(rows.get(0).fault()).contains("3 cells").contains("2");
    assertThat(rows.get(1).fault()).isEmpty();
  }

  @Test
  void anyFileIsReadAsItWasWritten() throws IOException {
    for (long seed = 1; seed <= 200; seed++) {
      Random random = new Random(seed);
      String[] parts = {"a", "\"", "\n", ",", " ", "é", "客", "x"};
      StringBuilder file = new StringBuilder("customer_id,b\n");
      List<List<String>> written = new ArrayList<>();
      for (int i = 0; i < 20; i++) {
        List<String> record = new ArrayList<>();
        for (int c = 0; c < 2; c++) {
          StringBuilder cell = new StringBuilder("v");
          for (int p = random.nextInt(6); p > 0; p--) {
            cell.append(parts[random.nextInt(parts.length)]);
          }
          record.add(cell.toString());
          file.append(c == 0 ? "" : ",")
              .append('"')
              .append(cell.toString().replace("\"", "\"\""))
              .append('"');
        }
        file.append(random.nextBoolean() ? "\n" : "\r\n");
        written.add(record);
      }

      List<Row> rows = rows(file.toString(), options(Map.of()));

      assertThat(rows)
          .as("seed %d", seed)
          .extracting(row ->
              List.of(row.cells().get("customer_id").textValue(), row.cells().get("b").textValue()))
          .isEqualTo(written);
    }
  }
}
