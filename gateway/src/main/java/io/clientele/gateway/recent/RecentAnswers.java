package io.clientele.gateway.recent;

import io.smallrye.mutiny.Uni;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiPredicate;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Answers of one kind. Who asks what was asked just now gets the same answer, also one that is
 * still on its way. An answer's age counts from when it was asked for, as nothing is known of
 * later.
 *
 * @param <T> an answer
 */
public final class RecentAnswers<T> {

  private final long fresh;
  private final int most;
  private final Predicate<T> keeps;
  private final LongSupplier clock;
  private final ConcurrentHashMap<String, Entry> entries = new ConcurrentHashMap<>();
  private final AtomicLong swept;

  private final class Entry {

    private final long asked;
    private final Uni<T> answer;
    private volatile @Nullable T value;

    private Entry(String key, long asked, Supplier<Uni<T>> question) {
      this.asked = asked;
      this.answer =
          Uni.createFrom()
              .deferred(question::get)
              .onItem()
              .invoke(item -> {
                value = item;
                if (!keeps.test(item)) {
                  entries.remove(key, this);
                }
              })
              .onFailure()
              .invoke(failure -> entries.remove(key, this))
              .memoize()
              .indefinitely();
    }

    private boolean isFresh(long now) {
      return now - asked < fresh;
    }
  }

  /**
   * Answers that live for so long.
   *
   * @param fresh in nanoseconds; 0 keeps none
   * @param keeps which answers are whole, and may be given again
   * @param clock in nanoseconds
   */
  RecentAnswers(long fresh, int most, Predicate<T> keeps, LongSupplier clock) {
    this.fresh = fresh;
    this.most = most;
    this.keeps = keeps;
    this.clock = clock;
    this.swept = new AtomicLong(clock.getAsLong());
  }

  /** The answer to a question, which is asked where it was not asked just now. */
  public Uni<T> of(String key, Supplier<Uni<T>> question) {
    long now = clock.getAsLong();
    sweep(now);
    if (fresh == 0 || entries.size() >= most) {
      return Uni.createFrom().deferred(question::get);
    }
    return entries.compute(
            key,
            (same, known) ->
                known != null && known.isFresh(now) ? known : new Entry(key, now, question))
        .answer;
  }

  /**
   * Forgets answers, those that are on their way too: their question may have been answered before
   * the change.
   *
   * @param which by key and answer; null while it is on its way
   */
  void forget(BiPredicate<String, @Nullable T> which) {
    entries.entrySet().removeIf(each -> which.test(each.getKey(), each.getValue().value));
  }

  int size() {
    return entries.size();
  }

  private void sweep(long now) {
    long last = swept.get();
    if (now - last >= fresh && swept.compareAndSet(last, now)) {
      entries.values().removeIf(entry -> !entry.isFresh(now));
    }
  }
}
