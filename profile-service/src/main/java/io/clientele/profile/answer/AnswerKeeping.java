package io.clientele.profile.answer;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import jakarta.enterprise.context.ApplicationScoped;

/** Gives names to requests, one each, and keeps what was answered. */
@ApplicationScoped
class AnswerKeeping {

  private final AnswerRepository answers;
  private final AnswerConfig config;

  AnswerKeeping(AnswerRepository answers, AnswerConfig config) {
    this.answers = answers;
    this.config = config;
  }

  /** Takes a name, or tells what has become of the request that has it. */
  Uni<Claim> claim(Buffer name, Buffer content) {
    return answers
        .take(name, content, config.lease())
        .flatMap(taken -> taken ? Uni.createFrom().item(new Claim.Taken()) : found(name, content));
  }

  // Between the two the name may have become free.
  private Uni<Claim> found(Buffer name, Buffer content) {
    return answers
        .find(name, content, config.keep())
        .flatMap(found ->
            found
                .map(claim -> Uni.createFrom().item(claim))
                .orElseGet(() ->
                    answers.forget(name, config.keep()).flatMap(free -> claim(name, content))));
  }

  /** Keeps the answer. */
  Uni<Void> keep(Buffer name, String answer) {
    return answers.end(name, answer);
  }

  /** Keeps that the request may have been carried out. */
  Uni<Void> end(Buffer name) {
    return answers.end(name, null);
  }

  /** Frees the name. */
  Uni<Void> withdraw(Buffer name) {
    return answers.withdraw(name);
  }
}
