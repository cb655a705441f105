package io.clientele.gateway.complaint;

import io.clientele.contracts.feedback.v1.Complaint;
import io.clientele.contracts.feedback.v1.ComplaintServiceGrpc.ComplaintServiceBlockingStub;
import io.clientele.contracts.feedback.v1.GetComplaintRequest;
import io.clientele.contracts.feedback.v1.ListComplaintsRequest;
import io.clientele.contracts.feedback.v1.ListComplaintsResponse;
import io.clientele.contracts.feedback.v1.ListServiceCalendarsRequest;
import io.clientele.contracts.feedback.v1.ListServicePromisesRequest;
import io.clientele.contracts.feedback.v1.OpenComplaintRequest;
import io.clientele.contracts.feedback.v1.ReckonServiceTimeRequest;
import io.clientele.gateway.complaint.ComplaintMessages.Upon;
import io.clientele.gateway.etag.EntityTags;
import io.clientele.gateway.json.Fields;
import io.clientele.gateway.person.PersonGrpc;
import io.clientele.gateway.upstream.FieldNames;
import io.clientele.gateway.upstream.Upstream;
import io.clientele.gateway.wire.TimeMessages;
import io.quarkus.grpc.GrpcClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Complaints at feedback-service. */
@ApplicationScoped
class ComplaintGrpc {

  private final ComplaintServiceBlockingStub service;
  private final Upstream upstream;
  private final PersonGrpc persons;
  private final FieldNames parameters =
      FieldNames.of(name ->
          name.replaceFirst("^states\\b.*", "state").replaceFirst("^priorities\\b.*", "priority"));

  ComplaintGrpc(
      @GrpcClient("feedback") ComplaintServiceBlockingStub service,
      Upstream upstream,
      PersonGrpc persons) {
    this.service = service;
    this.upstream = upstream;
    this.persons = persons;
  }

  ComplaintView open(Fields body, String caller, String requestId) {
    OpenComplaintRequest request = ComplaintMessages.open(body, caller, requestId);
    return ComplaintMessages.view(upstream.write(service).openComplaint(request));
  }

  ComplaintView get(String complaintId) {
    return ComplaintMessages.view(
        upstream
            .read(service)
            .getComplaint(GetComplaintRequest.newBuilder().setComplaintId(complaintId).build()));
  }

  ComplaintView.Complaints list(ComplaintQuery query) {
    List<String> ids = query.customer().isEmpty() ? List.of() : persons.ids(query.customer());
    ListComplaintsRequest request = ComplaintMessages.list(query, ids);
    ListComplaintsResponse page =
        parameters.in(() -> upstream.list(service).listComplaints(request));
    return new ComplaintView.Complaints(
        page.getComplaintsList().stream().map(ComplaintMessages::view).toList(),
        page.getNextPageToken(),
        page.getTotalSize());
  }

  ComplaintView move(Fields body, Upon upon) {
    var request = ComplaintMessages.move(body, upon);
    return acted(upon, () -> upstream.write(service).moveComplaint(request));
  }

  ComplaintView respond(Fields body, Upon upon) {
    var request = ComplaintMessages.respond(body, upon);
    return acted(upon, () -> upstream.write(service).respondToComplaint(request));
  }

  ComplaintView assign(Fields body, Upon upon) {
    var request = ComplaintMessages.assign(body, upon);
    return acted(upon, () -> upstream.write(service).assignComplaint(request));
  }

  ComplaintView followUp(Fields body, Upon upon) {
    var request = ComplaintMessages.followUp(body, upon);
    return acted(upon, () -> upstream.write(service).recordFollowUp(request));
  }

  private static ComplaintView acted(Upon upon, Supplier<Complaint> call) {
    return EntityTags.matching(upon.etag(), () -> ComplaintMessages.view(call.get()));
  }

  MeasuresView measures(MeasureQuery query) {
    var request = ServiceMessages.measures(query);
    return ServiceMessages.view(upstream.list(service).getComplaintMeasures(request));
  }

  ServiceView.Calendars calendars() {
    return ServiceMessages.view(
        upstream
            .read(service)
            .listServiceCalendars(ListServiceCalendarsRequest.getDefaultInstance()));
  }

  /**
   * Time by a calendar.
   *
   * @param to up to when; empty: as far as the minutes go
   */
  ServiceView.TimeView time(
      String calendar, Optional<Instant> from, Optional<Instant> to, int minutes) {
    ReckonServiceTimeRequest.Builder request =
        ReckonServiceTimeRequest.newBuilder().setCalendar(calendar);
    from.ifPresent(time -> request.setFrom(TimeMessages.of(time)));
    to.ifPresentOrElse(
        time -> request.setTo(TimeMessages.of(time)), () -> request.setMinutes(minutes));
    return ServiceMessages.view(upstream.read(service).reckonServiceTime(request.build()));
  }

  ServiceView.Promises promises() {
    return ServiceMessages.view(
        upstream
            .read(service)
            .listServicePromises(ListServicePromisesRequest.getDefaultInstance()));
  }
}
