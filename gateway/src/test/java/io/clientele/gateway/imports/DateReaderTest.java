package io.clientele.gateway.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.contracts.error.ClienteleException;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateReaderTest {

  @ParameterizedTest
  @CsvSource({
    ",UTC,2026-01-31,2026-01-31T00:00:00Z",
    ",Europe/Berlin,2026-01-31,2026-01-30T23:00:00Z",
    ",UTC,2026-01-31T10:00,2026-01-31T10:00:00Z",
    ",UTC,2026-01-31 10:00:05,2026-01-31T10:00:05Z",
    ",Europe/Berlin,2026-01-31T10:00:00+05:00,2026-01-31T05:00:00Z",
    ",UTC,2026-01-31T10:00:00.123456Z,2026-01-31T10:00:00.123456Z",
    "yyyyMMdd,UTC,19970101,1997-01-01T00:00:00Z",
    "yyyy-MM-dd HH:mm:ss,UTC,2010-12-01 08:26:00,2010-12-01T08:26:00Z",
    "M/d/yyyy H:mm,Asia/Shanghai,4/8/2017 0:05,2017-04-07T16:05:00Z",
    "dd.MM.yy,UTC,01.02.26,2026-02-01T00:00:00Z",
    "d MMM yyyy,UTC,5 Mar 2020,2020-03-05T00:00:00Z",
    "yyyy-MM-dd'y'HH:mmXXX,UTC,2020-03-05y10:00+02:00,2020-03-05T08:00:00Z"
  })
  void aTimeIsRead(String format, String zone, String cell, Instant expected) {
    assertThat(DateReader.of(format, zone).read("ordered_at", cell)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    ",2026-02-30",
    ",31.01.2026",
    ",2026-01-31T25:00",
    ",20260131",
    "yyyyMMdd,20260230",
    "yyyyMMdd,2026-01-31",
    "dd/MM/yyyy,31/11/2025"
  })
  void aTimeThatThereIsNotIsRefusedAndShown(String format, String cell) {
    assertThatThrownBy(() -> DateReader.of(format, "UTC").read("ordered_at", cell))
        .isInstanceOf(ClienteleException.class)
        .hasMessageContaining(cell);
  }
}
