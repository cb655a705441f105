package io.clientele.profile.attribute;

import io.clientele.profile.vault.Vault;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Maps observations to rows of customer_attribute and back. */
final class ObservationRows {

  static final String VALUE = "customer_attribute.value";
  static final String RAW = "customer_attribute.raw";

  private ObservationRows() {}

  static StoredObservation observation(Row row) {
    return new StoredObservation(
        new Claim(
            row.getString("customer_id"),
            row.getString("name"),
            row.getString("source"),
            row.getOffsetDateTime("observed_at").toInstant(),
            Quality.valueOf(row.getString("quality")),
            row.getString("derived_from"),
            row.getBuffer("digest").getBytes()),
        bytes(row, "value"),
        bytes(row, "raw"),
        row.getString("plain"),
        row.getString("issue"),
        row.getLong("definition_revision"));
  }

  private static byte @Nullable [] bytes(Row row, String column) {
    var buffer = row.getBuffer(column);
    return buffer == null ? null : buffer.getBytes();
  }

  /** The columns of observations, their values sealed. */
  static Tuple columns(Vault vault, List<NewObservation> observations) {
    return Tuple.tuple()
        .addValue(texts(observations, NewObservation::customerId))
        .addValue(texts(observations, told -> told.finding().name()))
        .addValue(texts(observations, NewObservation::source))
        .addValue(texts(observations, told -> told.finding().derivedFrom()))
        .addValue(sealed(observations, told -> value(vault, told.finding())))
        .addValue(sealed(observations, told -> raw(vault, told.finding())))
        .addValue(texts(observations, told -> told.finding().quality().name()))
        .addValue(texts(observations, told -> told.finding().issue()))
        .addValue(sealed(observations, NewObservation::digest))
        .addValue(
            observations.stream()
                .map(told -> told.observedAt().atOffset(ZoneOffset.UTC))
                .toArray(OffsetDateTime[]::new))
        .addValue(
            observations.stream().map(told -> told.finding().revision()).toArray(Long[]::new));
  }

  private static byte @Nullable [] value(Vault vault, Finding finding) {
    String value = finding.value();
    return !finding.kept() || value == null ? null : vault.seal(VALUE, value);
  }

  private static byte @Nullable [] raw(Vault vault, Finding finding) {
    return !finding.kept() || finding.raw().equals(finding.value())
        ? null
        : vault.seal(RAW, finding.raw());
  }

  private static String[] texts(
      List<NewObservation> observations, Function<NewObservation, String> column) {
    return observations.stream().map(column).toArray(String[]::new);
  }

  private static @Nullable Buffer[] sealed(
      List<NewObservation> observations, Function<NewObservation, byte @Nullable []> column) {
    @Nullable Buffer[] buffers = new Buffer[observations.size()];
    for (int index = 0; index < buffers.length; index++) {
      byte[] bytes = column.apply(observations.get(index));
      buffers[index] = bytes == null ? null : Buffer.buffer(bytes);
    }
    return buffers;
  }
}
