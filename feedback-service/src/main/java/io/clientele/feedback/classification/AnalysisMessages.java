package io.clientele.feedback.classification;

import io.clientele.feedback.analysis.Finding;
import io.clientele.feedback.analysis.SpokenAspect;
import io.clientele.feedback.analysis.TextAnalysis;
import io.clientele.feedback.analysis.Wording;
import io.clientele.feedback.sentiment.Span;

/** The message form of what a text says. */
public final class AnalysisMessages {

  private AnalysisMessages() {}

  /** What was understood of a text, as callers see it. */
  public static io.clientele.contracts.feedback.v1.TextAnalysis toMessage(Understood understood) {
    TextAnalysis analysis = understood.analysis();
    var message =
        io.clientele.contracts.feedback.v1.TextAnalysis.newBuilder()
            .setSentiment(SentimentMessages.toMessage(understood.judgement()))
            .setModel(analysis.model());
    analysis.evidence().forEach(span -> message.addEvidence(toMessage(span)));
    analysis.aspects().forEach(aspect -> message.addAspects(toMessage(aspect)));
    analysis.painPoint().map(AnalysisMessages::toMessage).ifPresent(message::setPainPoint);
    analysis.need().map(AnalysisMessages::toMessage).ifPresent(message::setNeed);
    analysis.objection().map(AnalysisMessages::toMessage).ifPresent(message::setObjection);
    analysis.intent().map(AnalysisMessages::toMessage).ifPresent(message::setIntent);
    return message.build();
  }

  private static io.clientele.contracts.feedback.v1.SpokenAspect toMessage(SpokenAspect aspect) {
    return io.clientele.contracts.feedback.v1.SpokenAspect.newBuilder()
        .setAspect(aspect.aspect())
        .setPolarity(SentimentMessages.toMessage(aspect.polarity()))
        .setProbability(aspect.probability())
        .setSpan(toMessage(aspect.span()))
        .setBalance(aspect.balance())
        .build();
  }

  private static io.clientele.contracts.feedback.v1.Finding toMessage(Finding finding) {
    var message =
        io.clientele.contracts.feedback.v1.Finding.newBuilder()
            .setLabel(finding.label())
            .setProbability(finding.probability());
    finding.evidence().forEach(span -> message.addEvidence(toMessage(span)));
    finding.answer().ifPresent(answer -> message.setAnswer(toMessage(answer)));
    return message.build();
  }

  private static io.clientele.contracts.feedback.v1.Wording toMessage(Wording wording) {
    return io.clientele.contracts.feedback.v1.Wording.newBuilder()
        .setEn(wording.en())
        .setZh(wording.zh())
        .build();
  }

  private static io.clientele.contracts.feedback.v1.Span toMessage(Span span) {
    return io.clientele.contracts.feedback.v1.Span.newBuilder()
        .setBegin(span.begin())
        .setEnd(span.end())
        .build();
  }
}
