package io.clientele.scoring.need;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The board of all needs, and one for each source. */
final class NeedBoards {

  private final NeedBoard all = new NeedBoard();
  private final Map<NeedSource, NeedBoard> bySource = new EnumMap<>(NeedSource.class);

  NeedBoards() {
    for (NeedSource source : NeedSource.values()) {
      bySource.put(source, new NeedBoard());
    }
  }

  void add(NeedBearer bearer, List<CustomerNeed> needs) {
    all.add(bearer, needs);
    bySource.forEach((source, board) ->
        board.add(bearer, needs.stream().filter(need -> need.source() == source).toList()));
  }

  /**
   * The needs of one board.
   *
   * @param source null: of all of them
   */
  List<BoardedNeed> needs(@Nullable NeedSource source) {
    return (source == null ? all : bySource.getOrDefault(source, all)).needs();
  }

  long customers() {
    return all.customers();
  }
}
