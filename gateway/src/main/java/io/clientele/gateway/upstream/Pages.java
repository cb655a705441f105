package io.clientele.gateway.upstream;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The items of all pages of a list, each page asked for when it is needed.
 *
 * @param <T> an item
 */
public final class Pages<T> implements Iterator<T> {

  private final Function<String, Page<T>> list;
  private @Nullable Page<T> page;
  private int at;

  /**
   * One page.
   *
   * @param nextToken of the page after it; empty on the last
   */
  public record Page<T>(List<T> items, String nextToken) {}

  /**
   * A list.
   *
   * @param list gives the page of a token; the empty one is the first page's
   */
  public Pages(Function<String, Page<T>> list) {
    this.list = list;
  }

  @Override
  public boolean hasNext() {
    Page<T> current = page == null ? list.apply("") : page;
    while (at == current.items().size() && !current.nextToken().isEmpty()) {
      current = list.apply(current.nextToken());
      at = 0;
    }
    page = current;
    return at < current.items().size();
  }

  @Override
  public T next() {
    if (!hasNext() || page == null) {
      throw new NoSuchElementException();
    }
    return page.items().get(at++);
  }
}
