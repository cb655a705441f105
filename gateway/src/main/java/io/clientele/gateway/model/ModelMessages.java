package io.clientele.gateway.model;

import static io.clientele.gateway.wire.ScalarMessages.finite;

import io.clientele.contracts.scoring.v1.ChurnReport;
import io.clientele.contracts.scoring.v1.FitReport;
import io.clientele.contracts.scoring.v1.Holdout;
import io.clientele.contracts.scoring.v1.Model;
import io.clientele.gateway.wire.EnumMessages;
import io.clientele.gateway.wire.ScalarMessages;
import io.clientele.gateway.wire.TimeMessages;

/** Models of the contracts. */
final class ModelMessages {

  private ModelMessages() {}

  static ModelView view(Model m) {
    return new ModelView(
        m.getModelId(),
        EnumMessages.given(m.getKind()),
        EnumMessages.given(m.getState()),
        FitRequestMessages.family(m.getFamily()),
        finite(m.getParametersMap()),
        finite(m.getStandardErrorsMap()),
        finite(m.getSpendParametersMap()),
        finite(m.getSpendStandardErrorsMap()),
        finite(m.getLogLikelihood()),
        finite(m.getAic()),
        m.getConverged(),
        m.getIdentified(),
        finite(m.getGradientNorm()),
        m.hasHoldout() ? view(m.getHoldout()) : null,
        m.getCustomers(),
        m.getNotesList().stream()
            .map(n -> new ModelView.NoteView(n.getCode(), n.getDetail(), n.getFatal()))
            .toList(),
        ScalarMessages.given(m.getCurrency()),
        TimeMessages.text(m.hasCreatedAt(), m.getCreatedAt()),
        TimeMessages.text(m.hasPromotedAt(), m.getPromotedAt()),
        m.hasRequest() ? FitRequestMessages.view(m.getRequest()) : null,
        m.hasReport() ? view(m.getReport()) : null);
  }

  private static ModelView.HoldoutView view(Holdout h) {
    return new ModelView.HoldoutView(
        finite(h.getMae()),
        finite(h.getRmse()),
        finite(h.getPredictedTotal()),
        finite(h.getActualTotal()),
        finite(h.getLogLikelihood()));
  }

  private static ReportView view(FitReport r) {
    return new ReportView(
        r.getCandidatesList().stream().map(ModelMessages::view).toList(),
        r.getFrequencyList().stream()
            .map(f ->
                new ReportView.FrequencyView(
                    f.getPurchases(),
                    f.getOrMore(),
                    finite(f.getActual()),
                    finite(f.getExpected())))
            .toList(),
        r.getTrackingList().stream()
            .map(t ->
                new ReportView.TrackingView(
                    finite(t.getTime()),
                    finite(t.getActual()),
                    finite(t.getExpected()),
                    t.getInHoldout()))
            .toList(),
        r.getHoldoutList().stream()
            .map(b ->
                new ReportView.HoldoutBinView(
                    b.getPurchases(),
                    b.getOrMore(),
                    b.getCustomers(),
                    finite(b.getActualMean()),
                    finite(b.getExpectedMean())))
            .toList(),
        finite(r.hasSpendCorrelation(), r.getSpendCorrelation()),
        r.hasChurn() ? view(r.getChurn()) : null);
  }

  private static ReportView.CandidateView view(FitReport.Candidate c) {
    return new ReportView.CandidateView(
        FitRequestMessages.family(c.getFamily()),
        finite(c.getLogLikelihood()),
        finite(c.getAic()),
        finite(c.hasHoldoutLogLikelihood(), c.getHoldoutLogLikelihood()),
        c.getConverged(),
        c.getIdentified(),
        ScalarMessages.given(c.getProblem()));
  }

  private static ChurnReportView view(ChurnReport r) {
    return new ChurnReportView(
        finite(r.getAuc()),
        finite(r.getAucStandardError()),
        finite(r.getBrier()),
        finite(r.getBrierOfBaseRate()),
        finite(r.getBaseRate()),
        r.getFolds(),
        r.getCalibrationList().stream()
            .map(b ->
                new ChurnReportView.CalibrationView(
                    finite(b.getPredicted()), finite(b.getActual()), b.getCustomers()))
            .toList(),
        r.getLiftList().stream()
            .map(b ->
                new ChurnReportView.LiftView(
                    finite(b.getShare()), finite(b.getLift()), finite(b.getCaptured())))
            .toList());
  }
}
