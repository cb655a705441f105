package io.clientele.feedback.service;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.List;

/**
 * Walks the open periods between two instants, in order. The way goes piece by piece: a piece is
 * part of one date under one offset from UTC, so that the clock on the wall runs evenly within it.
 */
final class OpenPeriods {

  private final BusinessCalendar calendar;
  private final ZoneRules rules;
  private final Instant end;

  private Instant pieceBegin;
  private Instant pieceEnd;
  private Instant change;
  private Instant dayBegin;
  private ZoneOffset offset;
  private List<Opening> openings = List.of();
  private int opening;

  private Instant begin;
  private Instant stop;

  OpenPeriods(BusinessCalendar calendar, Instant from, Instant to) {
    this.calendar = calendar;
    this.rules = calendar.zone().getRules();
    this.end = to;
    this.pieceBegin = from;
    this.pieceEnd = from;
    this.dayBegin = from;
    this.begin = from;
    this.stop = from;
    this.offset = rules.getOffset(from);
    this.change = changeAfter(from);
  }

  /** Goes to the next period; false where there is none. */
  boolean next() {
    while (true) {
      while (opening < openings.size()) {
        Opening here = openings.get(opening++);
        begin = later(pieceBegin, dayBegin.plusSeconds(60L * here.from()));
        stop = earlier(pieceEnd, dayBegin.plusSeconds(60L * here.to()));
        if (begin.isBefore(stop)) {
          return true;
        }
      }
      if (!pieceEnd.isBefore(end)) {
        return false;
      }
      nextPiece();
    }
  }

  private void nextPiece() {
    pieceBegin = pieceEnd;
    if (!pieceBegin.isBefore(change)) {
      offset = rules.getOffset(pieceBegin);
      change = changeAfter(pieceBegin);
    }
    LocalDate date =
        LocalDateTime.ofEpochSecond(pieceBegin.getEpochSecond(), 0, offset).toLocalDate();
    dayBegin = date.atStartOfDay().toInstant(offset);
    pieceEnd = earlier(earlier(dayBegin.plusSeconds(86_400), change), end);
    openings = calendar.on(date);
    opening = 0;
  }

  private Instant changeAfter(Instant at) {
    ZoneOffsetTransition next = rules.nextTransition(at);
    return next == null ? Instant.MAX : next.getInstant();
  }

  /** Where the period begins. */
  Instant begin() {
    return begin;
  }

  /** Where it ends. */
  Instant end() {
    return stop;
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }
}
