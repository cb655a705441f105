package io.clientele.e2e.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Calls each operation many times with requests that were made up from a seed. */
public final class ContractFuzz {

  // Far beyond what an answer takes on a machine that others use too: an answer that never comes.
  private static final Duration NEVER = Duration.ofSeconds(60);
  private static final int OF_WORK = 4;

  private final String gateway;
  private final String key;
  private final ObjectMapper json = new ObjectMapper();
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final Ids ids = new Ids();
  private final Map<String, Integer> statuses = new TreeMap<>();

  /**
   * A caller of a gateway.
   *
   * @param gateway its address
   * @param key with which all may be called
   */
  public ContractFuzz(String gateway, String key) {
    this.gateway = gateway;
    this.key = key;
  }

  /** How often there was which status. */
  public Map<String, Integer> statuses() {
    return statuses;
  }

  /**
   * Calls all operations.
   *
   * @param rounds how often each; those that begin work are called a few times only
   * @return what was wrong, each with the request that shows it
   */
  public List<String> run(long seed, int rounds) throws IOException, InterruptedException {
    HttpResponse<String> document =
        http.send(
            HttpRequest.newBuilder(URI.create(gateway + "/openapi?format=json")).build(),
            BodyHandlers.ofString());
    Contract contract = new Contract(json.readTree(document.body()));
    Attempts attempts = new Attempts(contract, new Random(seed), ids);
    Verdict verdict = new Verdict(contract);
    List<String> wrong = new ArrayList<>();
    for (int round = 0; round < rounds; round++) {
      for (Operation operation : contract.operations()) {
        if (round < OF_WORK || !operation.beginsWork()) {
          Attempt attempt = attempts.next(operation);
          check(attempt, verdict).forEach(fault -> wrong.add(fault + "\n    " + attempt));
        }
      }
    }
    return wrong;
  }

  private List<String> check(Attempt attempt, Verdict verdict) throws InterruptedException {
    try {
      Answer answer = answer(attempt);
      statuses.merge(String.valueOf(answer.status()), 1, Integer::sum);
      if (answer.status() < 300) {
        learn(attempt.operation().path(), answer.body());
      }
      return verdict.of(attempt, answer);
    } catch (TimeoutException | ExecutionException e) {
      return List.of("no answer: " + e);
    }
  }

  // A server may end a connection that is kept while the next request is on its way, which it has
  // not read then (RFC 9112, 9.5): once more, on a connection of its own.
  private Answer answer(Attempt attempt)
      throws InterruptedException, TimeoutException, ExecutionException {
    try {
      return sent(attempt);
    } catch (ExecutionException e) {
      if (String.valueOf(e.getMessage()).contains("received no bytes")) {
        return sent(attempt);
      }
      throw e;
    }
  }

  private Answer sent(Attempt attempt)
      throws InterruptedException, TimeoutException, ExecutionException {
    Future<Answer> sent =
        http.sendAsync(request(attempt), BodyHandlers.ofInputStream()).thenApplyAsync(Answer::of);
    try {
      return sent.get(NEVER.toSeconds(), TimeUnit.SECONDS);
    } finally {
      sent.cancel(true);
    }
  }

  private void learn(String path, String body) {
    try {
      ids.learn(path, json.readTree(body));
    } catch (JsonProcessingException e) {
      // A file or a stream of lines: nothing to learn from it.
    }
  }

  private HttpRequest request(Attempt attempt) {
    HttpRequest.Builder builder =
        HttpRequest.newBuilder(URI.create(gateway + attempt.target()))
            .header("Authorization", "Bearer " + key);
    attempt.headers().forEach(builder::header);
    if (attempt.contentType() != null) {
      builder.header("Content-Type", attempt.contentType());
    }
    return builder
        .method(attempt.operation().method(), BodyPublishers.ofByteArray(attempt.body()))
        .build();
  }
}
