package io.clientele.gateway.recent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecentAnswersTest {

  private long now = 1_000_000;
  private final RecentAnswers<String> answers =
      new RecentAnswers<>(900, 100, answer -> !answer.startsWith("part"), () -> now);
  private final AtomicInteger asked = new AtomicInteger();

  private String ask(String key, String answer) {
    return answers
        .of(
            key,
            () -> {
              asked.incrementAndGet();
              return Uni.createFrom().item(answer);
            })
        .await()
        .indefinitely();
  }

  @Test
  void anAnswerIsGivenAgainUntilItIsOld() {
    assertThat(ask("a", "first")).isEqualTo("first");
    now += 899;
    assertThat(ask("a", "second")).isEqualTo("first");
    now += 1;
    assertThat(ask("a", "third")).isEqualTo("third");
  }

  @Test
  void manyWhoAskAtOnceAreOneQuestion() {
    List<UniEmitter<? super String>> waiting = new ArrayList<>();
    List<String> told = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      answers
          .of("a", () -> Uni.createFrom().<String>emitter(waiting::add))
          .subscribe()
          .with(told::add);
    }
    assertThat(waiting).hasSize(1);

    waiting.getFirst().complete("one");

    assertThat(told).hasSize(50).containsOnly("one");
  }

  @Test
  void whatWasOnItsWayWhenSomethingChangedIsNotGivenAgain() {
    List<UniEmitter<? super String>> waiting = new ArrayList<>();
    List<String> told = new ArrayList<>();
    answers
        .of("a", () -> Uni.createFrom().<String>emitter(waiting::add))
        .subscribe()
        .with(told::add);

    answers.forget((key, answer) -> answer == null);
    waiting.getFirst().complete("from before");

    assertThat(told).containsExactly("from before");
    assertThat(ask("a", "from after")).isEqualTo("from after");
  }

  @Test
  void failuresAndPartsAreNotKept() {
    assertThatThrownBy(() ->
            answers
                .of("a", () -> Uni.createFrom().failure(new IllegalStateException("away")))
                .await()
                .indefinitely())
        .isInstanceOf(IllegalStateException.class);
    assertThat(ask("a", "part of it")).isEqualTo("part of it");
    assertThat(ask("a", "whole")).isEqualTo("whole");
  }

  @Test
  void thereAreNoMoreThanSoMany() {
    for (int i = 0; i < 1_000; i++) {
      ask("k" + i, "x");
    }
    assertThat(answers.size()).isEqualTo(100);
    now += 900;
    ask("another", "x");
    assertThat(answers.size()).isEqualTo(1);
  }

  @Test
  void nothingIsKeptWhereThatIsSet() {
    RecentAnswers<String> none = new RecentAnswers<>(0, 100, answer -> true, () -> now);
    for (String each : List.of("first", "second")) {
      assertThat(none.of("a", () -> Uni.createFrom().item(each)).await().indefinitely())
          .isEqualTo(each);
    }
  }

  /** The truth is a number for each key; every answer has to be a truth of less than 900 ago. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void noAnswerIsFromBeforeAChangeThatWasTold(int seed) {
    Random random = new Random(seed);
    int[] truth = new int[20];
    int[] told = new int[20];
    long[] since = new long[20];
    for (int step = 0; step < 3_000; step++) {
      now += random.nextInt(120);
      int key = random.nextInt(truth.length);
      switch (random.nextInt(4)) {
        case 0 -> {
          truth[key]++;
          since[key] = now;
          if (random.nextBoolean()) {
            told[key] = truth[key];
            answers.forget((asked, answer) -> asked.equals("k" + key));
          }
        }
        case 1 -> {
          truth[key]++;
          since[key] = now;
          System.arraycopy(truth, 0, told, 0, truth.length);
          answers.forget((asked, answer) -> true);
        }
        default -> {
          int seen = Integer.parseInt(ask("k" + key, Integer.toString(truth[key])));
          assertThat(seen).as("step %d", step).isBetween(told[key], truth[key]);
          if (now - since[key] >= 900) {
            assertThat(seen).as("step %d", step).isEqualTo(truth[key]);
          }
        }
      }
    }
    assertThat(asked.get()).isLessThan(1_500);
  }
}
