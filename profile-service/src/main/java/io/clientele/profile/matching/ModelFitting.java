package io.clientele.profile.matching;

import io.clientele.profile.matching.MatchKeyRepository.Block;
import io.clientele.profile.matching.linkage.Comparison;
import io.clientele.profile.matching.linkage.Estimation;
import io.clientele.profile.matching.linkage.LinkageModel;
import io.clientele.profile.matching.linkage.MatchRecord;
import io.clientele.profile.matching.linkage.Pattern;
import io.clientele.profile.matching.linkage.ShippedModel;
import io.clientele.profile.person.Persons;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Estimates the weights anew from the customers there are. It holds patterns of pairs, not people.
 */
@ApplicationScoped
class ModelFitting {

  private static final int BLOCKS = 500;
  private static final int RANDOM_PAIRS_OF_EACH = 20;
  // Of fewer nothing can be learnt: the weights that are shipped stay in force.
  private static final int MIN_PAIRS = 500;

  private final Pool pool;
  private final Persons persons;
  private final Candidates candidates;
  private final MatchKeyRepository keys;
  private final ModelRepository models;
  private final MatchQueue queue;
  private final MatchConfig config;

  ModelFitting(
      Pool pool,
      Persons persons,
      Candidates candidates,
      MatchKeyRepository keys,
      ModelRepository models,
      MatchQueue queue,
      MatchConfig config) {
    this.pool = pool;
    this.persons = persons;
    this.candidates = candidates;
    this.keys = keys;
    this.models = models;
    this.queue = queue;
    this.config = config;
  }

  /** Estimates, puts the weights in force, and has everybody compared once more. */
  Uni<FittedModel> fit() {
    Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
    Sample sample = new Sample(new Random(now.toEpochMilli()));
    return Uni.createFrom()
        .deferred(() -> next(sample))
        .repeat()
        .whilst(more -> more && sample.pairs < config.fitPairs())
        .collect()
        .last()
        .flatMap(done -> keys.people(pool))
        .emitOn(Infrastructure.getDefaultWorkerPool())
        .map(people -> estimate(sample, people))
        .flatMap(model ->
            pool.withTransaction(connection ->
                models
                    .add(connection, model, sample.isTooSmall() ? 0 : sample.pairs, now)
                    .call(fitted -> queue.addAll(connection))));
  }

  private Uni<Boolean> next(Sample sample) {
    return keys.blocks(pool, sample.place, config.maxBlock(), BLOCKS)
        .flatMap(blocks -> {
          if (blocks.isEmpty()) {
            sample.place = "ff";
            return Uni.createFrom().item(false);
          }
          Set<String> ids = new HashSet<>();
          blocks.forEach(block -> ids.addAll(block.holders()));
          return persons
              .of(ids)
              .flatMap(found -> candidates.records(pool, Set.copyOf(found.values())))
              .emitOn(Infrastructure.getDefaultWorkerPool())
              .invoke(records -> compare(sample, blocks, records))
              .replaceWith(true);
        });
  }

  private void compare(Sample sample, List<Block> blocks, Map<String, MatchRecord> records) {
    Map<String, Held> known = new HashMap<>();
    records.forEach((person, record) -> known.put(person, new Held(record, keys.hashes(record))));
    for (Block block : blocks) {
      List<Held> holders =
          block.holders().stream().map(known::get).filter(Objects::nonNull).toList();
      for (int place = 0; place < holders.size(); place++) {
        Held one = holders.get(place);
        holders.subList(place + 1, holders.size()).stream()
            .filter(other -> block.hash().equals(one.firstShared(other)))
            .forEach(other -> sample.candidate(one.record, other.record));
      }
    }
    sample.random(List.copyOf(records.values()));
    sample.place = blocks.getLast().hash();
  }

  private record Held(MatchRecord record, TreeSet<String> hashes) {
    // A pair is counted in the first of the blocks that it shares, so once.
    @Nullable String firstShared(Held other) {
      return hashes.stream().filter(other.hashes::contains).findFirst().orElse(null);
    }
  }

  private LinkageModel estimate(Sample sample, long people) {
    // Hashes are spread evenly: how far the sample came is the share of all pairs that it stands
    // for.
    double share = (Integer.parseInt(sample.place, 0, 2, 16) + 1) / 256.0;
    double all = people * Math.max(1, people - 1) / 2.0;
    return sample.isTooSmall()
        ? ShippedModel.get()
        : Estimation.of(
            sample.candidates, sample.random(), Math.max(1, all * share), ShippedModel.THRESHOLD);
  }

  private static final class Sample {
    private final Random numbers;
    private final Map<Pattern, Long> candidates = new HashMap<>();
    private final Map<Pattern, Long> random = new HashMap<>();
    private List<MatchRecord> before = List.of();
    private String place = "00";
    private long pairs;

    Sample(Random numbers) {
      this.numbers = numbers;
    }

    boolean isTooSmall() {
      return pairs < MIN_PAIRS;
    }

    void candidate(MatchRecord a, MatchRecord b) {
      candidates.merge(Comparison.of(a, b), 1L, Long::sum);
      pairs++;
    }

    // With those of the last blocks: within a block many are one person, and so no random pair.
    void random(List<MatchRecord> records) {
      pairUp(records, before);
      before = records;
    }

    Map<Pattern, Long> random() {
      if (random.isEmpty()) {
        pairUp(before, before);
      }
      return random;
    }

    private void pairUp(List<MatchRecord> some, List<MatchRecord> others) {
      for (MatchRecord one : some) {
        for (int pair = 0; pair < RANDOM_PAIRS_OF_EACH && !others.isEmpty(); pair++) {
          MatchRecord other = others.get(numbers.nextInt(others.size()));
          if (!one.equals(other)) {
            random.merge(Comparison.of(one, other), 1L, Long::sum);
          }
        }
      }
    }
  }
}
