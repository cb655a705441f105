package io.clientele.gateway.complaint;

import static io.clientele.gateway.wire.ScalarMessages.finite;
import static io.clientele.gateway.wire.ScalarMessages.given;

import io.clientele.contracts.feedback.v1.ComplaintGroup;
import io.clientele.contracts.feedback.v1.ComplaintMeasures;
import io.clientele.contracts.feedback.v1.ComplaintShare;
import io.clientele.contracts.feedback.v1.EscalationStep;
import io.clientele.contracts.feedback.v1.GetComplaintMeasuresRequest;
import io.clientele.contracts.feedback.v1.ListServiceCalendarsResponse;
import io.clientele.contracts.feedback.v1.ListServicePromisesResponse;
import io.clientele.contracts.feedback.v1.ServiceCalendar;
import io.clientele.contracts.feedback.v1.ServiceFigures;
import io.clientele.contracts.feedback.v1.ServicePromise;
import io.clientele.contracts.feedback.v1.ServiceTime;
import io.clientele.gateway.wire.EnumMessages;
import io.clientele.gateway.wire.TimeMessages;
import java.util.List;
import java.util.Locale;

/** Calendars, promises and figures between JSON and the contracts. */
final class ServiceMessages {

  private ServiceMessages() {}

  static GetComplaintMeasuresRequest measures(MeasureQuery query) {
    GetComplaintMeasuresRequest.Builder request =
        GetComplaintMeasuresRequest.newBuilder()
            .setOrders(query.orderCount())
            .setCountOrders(query.counted())
            .setBy(query.by());
    query.begin().ifPresent(time -> request.setFrom(TimeMessages.of(time)));
    query.end().ifPresent(time -> request.setBefore(TimeMessages.of(time)));
    return request.build();
  }

  static MeasuresView view(ComplaintMeasures m) {
    return new MeasuresView(
        TimeMessages.text(m.hasFrom(), m.getFrom()),
        TimeMessages.text(m.hasBefore(), m.getBefore()),
        m.getBy(),
        finite(m.hasPerHundredOrders(), m.getPerHundredOrders()),
        m.getOrders() > 0 ? m.getOrders() : null,
        m.getGroupsList().stream().map(ServiceMessages::group).toList(),
        m.getOpenList().stream()
            .map(o ->
                new MeasuresView.OpenView(
                    EnumMessages.given(o.getState()),
                    EnumMessages.given(o.getPriority()),
                    o.getComplaints(),
                    o.getOverdue()))
            .toList());
  }

  private static MeasuresView.GroupView group(ComplaintGroup g) {
    return new MeasuresView.GroupView(
        given(g.getKey()),
        g.getComplaints(),
        figures(g.getFirstResponse()),
        figures(g.getResolution()),
        share(g.getReopened()),
        share(g.getSolved()),
        finite(g.hasMeanRating(), g.getMeanRating()));
  }

  private static MeasuresView.FiguresView figures(ServiceFigures f) {
    return new MeasuresView.FiguresView(
        f.getDone(),
        finite(f.hasP50Minutes(), f.getP50Minutes()),
        finite(f.hasP90Minutes(), f.getP90Minutes()),
        finite(f.hasP95Minutes(), f.getP95Minutes()),
        share(f.getInTime()));
  }

  private static MeasuresView.ShareView share(ComplaintShare s) {
    return new MeasuresView.ShareView(
        s.getNumerator(), s.getDenominator(), finite(s.hasShare(), s.getShare()));
  }

  static ServiceView.Calendars view(ListServiceCalendarsResponse r) {
    return new ServiceView.Calendars(
        r.getCalendarsList().stream().map(ServiceMessages::calendar).toList(), r.getVersion());
  }

  private static ServiceView.CalendarView calendar(ServiceCalendar c) {
    return new ServiceView.CalendarView(
        c.getName(), c.getZone(), days(c.getWeekList()), days(c.getDatesList()));
  }

  private static List<ServiceView.DayView> days(List<ServiceCalendar.OpenDay> days) {
    return days.stream()
        .map(day ->
            new ServiceView.DayView(day.getDay().toLowerCase(Locale.ROOT), day.getOpeningsList()))
        .toList();
  }

  static ServiceView.TimeView view(ServiceTime t) {
    return new ServiceView.TimeView(
        TimeMessages.text(t.hasFrom(), t.getFrom()),
        TimeMessages.text(t.hasTo(), t.getTo()),
        finite(t.getMinutes()),
        t.getOpen());
  }

  static ServiceView.Promises view(ListServicePromisesResponse r) {
    return new ServiceView.Promises(
        r.getPromisesList().stream().map(ServiceMessages::promise).toList(),
        r.getEscalationList().stream().map(ServiceMessages::step).toList(),
        r.getReopenUnsolved(),
        r.getVersion());
  }

  private static ServiceView.PromiseView promise(ServicePromise p) {
    return new ServiceView.PromiseView(
        p.getName(),
        ComplaintMessages.text(p.getLabel()),
        p.getTiersList(),
        p.getCalendar(),
        p.getPausesList().stream().map(EnumMessages::text).toList(),
        p.getTargetsList().stream()
            .map(t ->
                new ServiceView.TargetView(
                    EnumMessages.given(t.getPriority()),
                    t.getFirstResponseMinutes(),
                    t.getResolutionMinutes()))
            .toList());
  }

  private static ServiceView.StepView step(EscalationStep s) {
    return new ServiceView.StepView(
        s.getName(),
        ComplaintMessages.text(s.getLabel()),
        s.getOf(),
        finite(s.getShare()),
        s.getLevel());
  }
}
