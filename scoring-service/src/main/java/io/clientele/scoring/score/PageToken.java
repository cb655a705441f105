package io.clientele.scoring.score;

import io.clientele.contracts.error.ClienteleException;
import io.clientele.contracts.error.ErrorCode;
import io.clientele.scoring.filter.Order;
import io.clientele.scoring.standing.AsOf;
import io.clientele.scoring.standing.Place;
import io.clientele.scoring.wire.TimeMessages;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.regex.Pattern;

/**
 * Where a page ended, and the time of the first page, so that all pages are of one time.
 *
 * @param request stands for the request that the token belongs to: its filter, order and time
 */
record PageToken(String request, AsOf asOf, Place place) {

  private static final int FORMAT = 1;

  // A token comes back from outside: what the database could not take is no place either.
  private static final Pattern NUMBER = Pattern.compile("-?\\d{1,40}(\\.\\d{1,20})?");

  /** The token as callers get it. */
  String encode() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeByte(FORMAT);
      out.writeUTF(request);
      out.writeLong(ChronoUnit.MICROS.between(Instant.EPOCH, asOf.time()));
      out.writeBoolean(asOf.present());
      out.writeUTF(text(place.value()));
      out.writeUTF(place.customerId());
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory does not fail", e);
    }
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.toByteArray());
  }

  /**
   * The token that was given out for this request.
   *
   * @throws ClienteleException INVALID_PAGE_TOKEN for any other
   */
  static PageToken decode(String token, String request, Order order) {
    try (DataInputStream in =
        new DataInputStream(new ByteArrayInputStream(Base64.getUrlDecoder().decode(token)))) {
      if (in.readByte() != FORMAT || !in.readUTF().equals(request)) {
        throw invalid();
      }
      Instant time = Instant.EPOCH.plus(in.readLong(), ChronoUnit.MICROS);
      AsOf asOf = new AsOf(time, in.readBoolean());
      Place place = new Place(value(checked(in.readUTF()), order), checked(in.readUTF()));
      if (in.available() > 0 || time.isBefore(Instant.EPOCH) || time.isAfter(TimeMessages.LATEST)) {
        throw invalid();
      }
      return new PageToken(request, asOf, place);
    } catch (IOException | IllegalArgumentException | DateTimeException | ArithmeticException e) {
      throw invalid();
    }
  }

  private static String text(Object value) {
    return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
  }

  private static String checked(String text) {
    if (text.indexOf('\0') >= 0) {
      throw invalid();
    }
    return text;
  }

  private static Object value(String text, Order order) {
    return switch (order.field()) {
      case NET_REVENUE -> number(text);
      case LAST_ORDER_AT -> time(text);
      case CUSTOMER_ID -> text;
    };
  }

  private static BigDecimal number(String text) {
    if (!NUMBER.matcher(text).matches()) {
      throw invalid();
    }
    return new BigDecimal(text);
  }

  private static OffsetDateTime time(String text) {
    OffsetDateTime time = OffsetDateTime.parse(text);
    if (time.getYear() < 1969 || time.getYear() > 9999) {
      throw invalid();
    }
    return time;
  }

  private static ClienteleException invalid() {
    return new ClienteleException(
        ErrorCode.INVALID_PAGE_TOKEN,
        "page_token",
        "the page token was not given out for this filter, order_by and as_of; begin without one");
  }
}
