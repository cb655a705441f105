package io.clientele.gateway.export;

import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** The records of one part, out of a stream in which the parts follow each other. */
final class PartIterator implements Iterator<Map<String, @Nullable Object>> {

  private final Iterator<ExportedRecord> records;
  private final String part;
  private @Nullable ExportedRecord next;

  /**
   * A part.
   *
   * @param first its first record
   * @param records what follows
   */
  PartIterator(ExportedRecord first, Iterator<ExportedRecord> records) {
    this.records = records;
    this.part = first.part();
    this.next = first;
  }

  @Override
  public boolean hasNext() {
    return next != null && next.part().equals(part);
  }

  @Override
  public Map<String, @Nullable Object> next() {
    ExportedRecord record = next;
    if (record == null || !hasNext()) {
      throw new NoSuchElementException();
    }
    next = records.hasNext() ? records.next() : null;
    return record.content();
  }

  /** The first record of the part after this one; null where there is none. */
  @Nullable ExportedRecord following() {
    return next;
  }
}
