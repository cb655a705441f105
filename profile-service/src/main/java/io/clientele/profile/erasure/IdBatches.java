package io.clientele.profile.erasure;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Tells a service of more ids than one call may carry, and adds up what it answers. */
final class IdBatches {

  private IdBatches() {}

  static Uni<Map<String, Long>> each(
      List<String> customerIds, Function<List<String>, Uni<Map<String, Long>>> call) {
    List<List<String>> batches = new ArrayList<>();
    for (int from = 0; from < customerIds.size(); from += ErasureStep.MAX_IDS) {
      batches.add(
          customerIds.subList(from, Math.min(from + ErasureStep.MAX_IDS, customerIds.size())));
    }
    Map<String, Long> erased = new TreeMap<>();
    return Multi.createFrom()
        .iterable(batches)
        .onItem()
        .transformToUniAndConcatenate(batch -> call.apply(batch))
        .invoke(answer -> answer.forEach((what, rows) -> erased.merge(what, rows, Long::sum)))
        .onItem()
        .ignoreAsUni()
        .map(done -> erased);
  }
}
