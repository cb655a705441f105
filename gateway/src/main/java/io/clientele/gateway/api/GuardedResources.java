package io.clientele.gateway.api;

import io.clientele.gateway.access.KeyResource;
import io.clientele.gateway.access.MeResource;
import io.clientele.gateway.account.AccountResource;
import io.clientele.gateway.attribute.AttributeResource;
import io.clientele.gateway.attribute.SourceResource;
import io.clientele.gateway.audit.AuditResource;
import io.clientele.gateway.change.ChangeResource;
import io.clientele.gateway.cluster.ClusterResource;
import io.clientele.gateway.complaint.ComplaintResource;
import io.clientele.gateway.complaint.ServiceResource;
import io.clientele.gateway.conduct.ConductResource;
import io.clientele.gateway.copurchase.CoPurchaseResource;
import io.clientele.gateway.customer.CustomerResource;
import io.clientele.gateway.customer.SearchResource;
import io.clientele.gateway.evaluation.EvaluationResource;
import io.clientele.gateway.events.EventResource;
import io.clientele.gateway.export.ExportResource;
import io.clientele.gateway.feedback.FeedbackResource;
import io.clientele.gateway.feedback.InboxResource;
import io.clientele.gateway.identity.IdentityResource;
import io.clientele.gateway.imports.ImportResource;
import io.clientele.gateway.imports.RejectedLineResource;
import io.clientele.gateway.improvement.ImprovementResource;
import io.clientele.gateway.improvement.LoopResource;
import io.clientele.gateway.matching.MatchingResource;
import io.clientele.gateway.model.ModelResource;
import io.clientele.gateway.need.NeedResource;
import io.clientele.gateway.operation.OperationResource;
import io.clientele.gateway.playbook.NextActionResource;
import io.clientele.gateway.playbook.PlaybookResource;
import io.clientele.gateway.privacy.ConsentResource;
import io.clientele.gateway.privacy.ErasureResource;
import io.clientele.gateway.privacy.RetentionResource;
import io.clientele.gateway.satisfaction.SatisfactionResource;
import io.clientele.gateway.scorecard.ExplanationResource;
import io.clientele.gateway.scorecard.ScorecardResource;
import io.clientele.gateway.scorecard.ScorecardTrialResource;
import io.clientele.gateway.segment.SegmentResource;
import io.clientele.gateway.segmentation.SegmentDefinitionResource;
import io.clientele.gateway.segmentation.SegmentMemberResource;
import io.clientele.gateway.summary.SummaryResource;
import io.clientele.gateway.survey.SurveyResource;
import io.clientele.gateway.survey.SurveyResponseResource;
import io.clientele.gateway.tag.TagResource;
import io.clientele.gateway.task.TaskResource;
import io.clientele.gateway.textmodel.TextModelResource;
import io.clientele.gateway.theme.ThemeResource;
import io.clientele.gateway.tier.TierPolicyResource;
import io.clientele.gateway.tier.TierResource;
import io.clientele.gateway.timeline.TimelineResource;
import io.clientele.gateway.value.ValueResource;
import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * The resources whose methods say who may call them: the edge reads that at run time, in a native
 * image too.
 */
@RegisterForReflection(
    fields = false,
    targets = {
      KeyResource.class,
      MeResource.class,
      AccountResource.class,
      AttributeResource.class,
      AuditResource.class,
      SourceResource.class,
      ChangeResource.class,
      ClusterResource.class,
      ComplaintResource.class,
      ServiceResource.class,
      ConductResource.class,
      CoPurchaseResource.class,
      CustomerResource.class,
      SearchResource.class,
      EvaluationResource.class,
      EventResource.class,
      ExportResource.class,
      FeedbackResource.class,
      InboxResource.class,
      IdentityResource.class,
      ImportResource.class,
      RejectedLineResource.class,
      ImprovementResource.class,
      LoopResource.class,
      MatchingResource.class,
      ModelResource.class,
      NeedResource.class,
      OperationResource.class,
      NextActionResource.class,
      PlaybookResource.class,
      ConsentResource.class,
      ErasureResource.class,
      RetentionResource.class,
      SatisfactionResource.class,
      ExplanationResource.class,
      ScorecardResource.class,
      ScorecardTrialResource.class,
      SegmentResource.class,
      SegmentDefinitionResource.class,
      SegmentMemberResource.class,
      SummaryResource.class,
      SurveyResource.class,
      SurveyResponseResource.class,
      TagResource.class,
      TaskResource.class,
      TextModelResource.class,
      ThemeResource.class,
      TierPolicyResource.class,
      TierResource.class,
      TimelineResource.class,
      ValueResource.class
    })
final class GuardedResources {

  private GuardedResources() {}
}
