package io.clientele.gateway.audit;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * Entries that wait to be kept. A call takes its place before it is answered, so that nothing is
 * told or changed that could not be written down. Safe for threads.
 */
final class Tray {

  private final int capacity;
  private final Deque<Entry> waiting = new ArrayDeque<>();
  private int promised;

  /**
   * An empty one.
   *
   * @param capacity places, of waiting entries and of calls that are under way
   */
  Tray(int capacity) {
    this.capacity = capacity;
  }

  /** Takes a place; false: all are taken. */
  synchronized boolean reserve() {
    if (promised + waiting.size() >= capacity) {
      return false;
    }
    promised++;
    return true;
  }

  /** Gives a place back. */
  synchronized void giveBack() {
    promised--;
  }

  /** Puts an entry in its place. */
  synchronized void put(Entry entry) {
    promised--;
    waiting.addLast(entry);
  }

  /** The entries that have waited longest; they stay until {@link #kept}. */
  synchronized List<Entry> oldest(int most) {
    return waiting.stream().limit(most).toList();
  }

  /** The oldest are kept elsewhere now. */
  synchronized void kept(int count) {
    for (int i = 0; i < count; i++) {
      waiting.removeFirst();
    }
  }

  /** How many entries wait. */
  synchronized int size() {
    return waiting.size();
  }
}
