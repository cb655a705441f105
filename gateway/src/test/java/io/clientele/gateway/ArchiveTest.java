package io.clientele.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import com.google.protobuf.Struct;
import com.google.protobuf.Timestamp;
import com.google.protobuf.Value;
import com.google.type.Money;
import io.clientele.contracts.error.ClienteleException;
import io.clientele.contracts.error.ErrorCode;
import io.clientele.contracts.profile.v1.Account;
import io.clientele.contracts.profile.v1.AttributeDefinition;
import io.clientele.contracts.profile.v1.AttributeObservation;
import io.clientele.contracts.profile.v1.AttributeQuality;
import io.clientele.contracts.profile.v1.Choice;
import io.clientele.contracts.profile.v1.Consent;
import io.clientele.contracts.profile.v1.CountTagsResponse;
import io.clientele.contracts.profile.v1.Customer;
import io.clientele.contracts.profile.v1.DataQuality;
import io.clientele.contracts.profile.v1.DecideSuggestionRequest;
import io.clientele.contracts.profile.v1.DeleteAccountResponse;
import io.clientele.contracts.profile.v1.DeleteTagRequest;
import io.clientele.contracts.profile.v1.DeleteTagResponse;
import io.clientele.contracts.profile.v1.EraseCustomerRequest;
import io.clientele.contracts.profile.v1.Erasure;
import io.clientele.contracts.profile.v1.ErasureReceipt;
import io.clientele.contracts.profile.v1.ExportRecord;
import io.clientele.contracts.profile.v1.FindMatchesResponse;
import io.clientele.contracts.profile.v1.GetConsentsResponse;
import io.clientele.contracts.profile.v1.Identifier;
import io.clientele.contracts.profile.v1.ListAccountsResponse;
import io.clientele.contracts.profile.v1.ListAttributeDefinitionsResponse;
import io.clientele.contracts.profile.v1.ListConsentHistoryResponse;
import io.clientele.contracts.profile.v1.ListCustomerAttributesResponse;
import io.clientele.contracts.profile.v1.ListIdentifiersResponse;
import io.clientele.contracts.profile.v1.ListMembersResponse;
import io.clientele.contracts.profile.v1.ListMergesRequest;
import io.clientele.contracts.profile.v1.ListMergesResponse;
import io.clientele.contracts.profile.v1.ListRetentionRulesResponse;
import io.clientele.contracts.profile.v1.ListSourcesResponse;
import io.clientele.contracts.profile.v1.ListSuggestionsRequest;
import io.clientele.contracts.profile.v1.ListSuggestionsResponse;
import io.clientele.contracts.profile.v1.ListTagsResponse;
import io.clientele.contracts.profile.v1.ListTimelineResponse;
import io.clientele.contracts.profile.v1.MatchModel;
import io.clientele.contracts.profile.v1.Member;
import io.clientele.contracts.profile.v1.Merge;
import io.clientele.contracts.profile.v1.MergeCustomersRequest;
import io.clientele.contracts.profile.v1.MergePreview;
import io.clientele.contracts.profile.v1.PreviewMergeRequest;
import io.clientele.contracts.profile.v1.PutAccountRequest;
import io.clientele.contracts.profile.v1.PutMemberRequest;
import io.clientele.contracts.profile.v1.PutTagRequest;
import io.clientele.contracts.profile.v1.RemoveMemberResponse;
import io.clientele.contracts.profile.v1.RetentionRule;
import io.clientele.contracts.profile.v1.Rollup;
import io.clientele.contracts.profile.v1.SearchCustomersRequest;
import io.clientele.contracts.profile.v1.SearchCustomersResponse;
import io.clientele.contracts.profile.v1.SetConsentRequest;
import io.clientele.contracts.profile.v1.SetRetentionRuleRequest;
import io.clientele.contracts.profile.v1.SetSourceTrustRequest;
import io.clientele.contracts.profile.v1.Source;
import io.clientele.contracts.profile.v1.Suggestion;
import io.clientele.contracts.profile.v1.Tag;
import io.clientele.contracts.profile.v1.TagCount;
import io.clientele.contracts.profile.v1.TimelineEntry;
import io.clientele.contracts.profile.v1.UnmergeCustomersRequest;
import io.clientele.contracts.profile.v1.UpdateAttributeDefinitionRequest;
import io.clientele.gateway.fake.FakeAnswers;
import io.clientele.gateway.fake.FakeFeedback;
import io.clientele.gateway.fake.FakePorts;
import io.clientele.gateway.fake.FakeProfile;
import io.clientele.gateway.fake.FakeScoring;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The archive over HTTP: what is asked inward, and what is answered outward. */
@QuarkusTest
@QuarkusTestResource(FakePorts.class)
class ArchiveTest {

  @Inject FakeProfile profile;
  @Inject FakeScoring scoring;
  @Inject FakeFeedback feedback;
  private FakeAnswers archive;

  @BeforeEach
  void forget() {
    profile.clear();
    scoring.clear();
    feedback.clear();
    archive = profile.archive;
    Call.untilAnswered("/v1/feedback");
    Call.untilAnswered("/v1/summary");
    feedback.clear();
  }

  private static Value text(String text) {
    return Value.newBuilder().setStringValue(text).build();
  }

  private static Timestamp at(long seconds) {
    return Timestamp.newBuilder().setSeconds(seconds).build();
  }

  @Test
  void attributesAreDefinedChangedAndRetired() {
    AttributeDefinition card =
        AttributeDefinition.newBuilder()
            .setName("card")
            .setType(AttributeDefinition.Type.CHOICE)
            .addChoices(Choice.newBuilder().setValue("gold"))
            .addTrustOrder(Source.Trust.THIRD_PARTY)
            .build();
    archive.answer(
        "ListAttributeDefinitions",
        ListAttributeDefinitionsResponse.newBuilder().addDefinitions(card).build());
    archive.answer("CreateAttributeDefinition", card);
    archive.answer("UpdateAttributeDefinition", card);
    archive.answer("RetireAttributeDefinition", card);
    archive.answer("RestoreAttributeDefinition", card);

    Call.keyed()
        .get("/v1/attributes?include_retired=true")
        .then()
        .statusCode(200)
        .body("attributes[0].name", equalTo("card"))
        .body("attributes[0].type", equalTo("choice"))
        .body("attributes[0].trust_order[0]", equalTo("third_party"));
    Call.json(
            "{\"name\": \"card\", \"type\": \"choice\", \"choices\": [{\"value\": \"gold\", \"synonyms\": [\"g\"]}]}")
        .post("/v1/attributes")
        .then()
        .statusCode(201)
        .header("Location", "/v1/attributes/card");
    Call.json("{\"minimum\": null, \"stale_after_days\": 30}")
        .patch("/v1/attributes/card")
        .then()
        .statusCode(200);
    UpdateAttributeDefinitionRequest update = archive.last(UpdateAttributeDefinitionRequest.class);
    assertThat(update.getUpdateMask().getPathsList())
        .containsExactly("minimum", "stale_after_days");
    assertThat(update.getDefinition().getName()).isEqualTo("card");
    assertThat(update.getDefinition().getStaleAfterDays()).isEqualTo(30);
    Call.json("{\"type\": \"text\"}")
        .patch("/v1/attributes/card")
        .then()
        .statusCode(400)
        .body("invalid_params.name[0]", equalTo("type"));
    Call.keyed().post("/v1/attributes/card:retire").then().statusCode(200);
    Call.keyed().post("/v1/attributes/card:restore").then().statusCode(200);
    archive.refuse(
        "CreateAttributeDefinition",
        new ClienteleException(ErrorCode.ATTRIBUTE_EXISTS, "definition.name", "is taken"));
    Call.json("{\"name\": \"card\", \"type\": \"text\"}")
        .post("/v1/attributes")
        .then()
        .statusCode(409)
        .body("code", equalTo("ATTRIBUTE_EXISTS"));
  }

  @Test
  void whatWasToldOfACustomerIsListedWithItsQuality() {
    archive.answer(
        "ListCustomerAttributes",
        ListCustomerAttributesResponse.newBuilder()
            .addObservations(
                AttributeObservation.newBuilder()
                    .setName("income")
                    .setRaw(text("a lot"))
                    .setQuality(AttributeObservation.Quality.INVALID)
                    .setIssue("NOT_A_NUMBER")
                    .setSource("crm"))
            .build());
    archive.answer(
        "ListSources",
        ListSourcesResponse.newBuilder()
            .addSources(Source.newBuilder().setSource("crm").setTrust(Source.Trust.INTERNAL))
            .build());
    archive.answer(
        "SetSourceTrust",
        Source.newBuilder().setSource("crm").setTrust(Source.Trust.FORM).setSet(true).build());
    archive.answer(
        "GetDataQuality",
        DataQuality.newBuilder()
            .setCustomers(4)
            .addAttributes(
                AttributeQuality.newBuilder()
                    .setAttribute("income")
                    .setTold(2)
                    .putIssues("NOT_A_NUMBER", 1))
            .build());

    Call.keyed()
        .get("/v1/customers/anonymous:a/attributes")
        .then()
        .statusCode(200)
        .body("attributes[0].raw", equalTo("a lot"))
        .body("attributes[0].quality", equalTo("invalid"))
        .body("attributes[0].issue", equalTo("NOT_A_NUMBER"));
    Call.keyed().get("/v1/sources").then().body("sources[0].trust", equalTo("internal"));
    Call.json("{\"trust\": \"form\"}").put("/v1/sources/crm").then().statusCode(200);
    assertThat(archive.last(SetSourceTrustRequest.class).getTrust()).isEqualTo(Source.Trust.FORM);
    Call.json("{\"trust\": \"blind\"}")
        .put("/v1/sources/crm")
        .then()
        .statusCode(400)
        .body("invalid_params.name[0]", equalTo("trust"));
    Call.keyed()
        .get("/v1/data-quality?attribute=income")
        .then()
        .statusCode(200)
        .body("customers", equalTo(4))
        .body("attributes[0].issues.NOT_A_NUMBER", equalTo(1));
  }

  @Test
  void mergesAreTriedMadeAndUndoneInTheCallersName() {
    Merge merge =
        Merge.newBuilder()
            .setMergeId("mrg_1")
            .setCustomerId("c")
            .setMergedId("d:e")
            .setCause(Merge.Cause.DECIDED)
            .build();
    archive.answer("MergeCustomers", merge);
    archive.answer("UnmergeCustomers", merge);
    archive.answer(
        "PreviewMerge",
        MergePreview.newBuilder()
            .setPersonId("c")
            .addWarnings("two user ids")
            .addAttributes(
                io.clientele.contracts.profile.v1.AttributeChoice.newBuilder()
                    .setName("city")
                    .setValueAfter("\"Ulm\""))
            .build());
    archive.answer("ListMerges", ListMergesResponse.newBuilder().addMerges(merge).build());
    archive.answer(
        "ListIdentifiers",
        ListIdentifiersResponse.newBuilder()
            .addIdentifiers(Identifier.newBuilder().setKind("email").setValue("a@example.org"))
            .build());

    Call.json("{\"merged_id\": \"d:e\"}")
        .post("/v1/customers/c:d:merge?preview=true")
        .then()
        .statusCode(200)
        .body("person_id", equalTo("c"))
        .body("attributes[0].value_after", equalTo("Ulm"));
    assertThat(archive.last(PreviewMergeRequest.class).getCustomerId()).isEqualTo("c:d");
    Call.json("{\"merged_id\": \"d:e\", \"validate_only\": true}")
        .post("/v1/customers/c:merge")
        .then()
        .body("warnings[0]", equalTo("two user ids"));
    Call.json("{\"merged_id\": \"d:e\", \"reason\": \"same\"}")
        .post("/v1/customers/c:merge")
        .then()
        .statusCode(200)
        .body("merge_id", equalTo("mrg_1"))
        .body("cause", equalTo("decided"));
    MergeCustomersRequest asked = archive.last(MergeCustomersRequest.class);
    assertThat(asked.getActor()).isEqualTo("webshop");
    assertThat(asked.getReason()).isEqualTo("same");
    Call.json("{\"merge_id\": \"mrg_1\", \"reason\": \"two people\"}")
        .post("/v1/customers/c:unmerge")
        .then()
        .statusCode(200);
    assertThat(archive.last(UnmergeCustomersRequest.class).getActor()).isEqualTo("webshop");
    Call.json("{}")
        .post("/v1/customers/c:merge")
        .then()
        .statusCode(400)
        .body("invalid_params.name[0]", equalTo("merged_id"));
    Call.keyed().get("/v1/customers/c/merges?page_size=3").then().body("merges", hasSize(1));
    assertThat(archive.last(ListMergesRequest.class).getPageSize()).isEqualTo(3);
    Call.keyed()
        .get("/v1/customers/c/identifiers")
        .then()
        .statusCode(200)
        .body("identifiers[0].kind", equalTo("email"));
  }

  @Test
  void tagsArePutTakenOffAndCounted() {
    archive.answer("PutTag", Tag.newBuilder().setName("vip").setOrigin(Tag.Origin.PERSON).build());
    archive.answer("DeleteTag", DeleteTagResponse.getDefaultInstance());
    archive.answer(
        "ListTags", ListTagsResponse.newBuilder().addTags(Tag.newBuilder().setName("vip")).build());
    archive.answer(
        "CountTags",
        CountTagsResponse.newBuilder()
            .addTags(TagCount.newBuilder().setName("vip").setCustomers(2))
            .build());

    Call.keyed().put("/v1/customers/c/tags/vip").then().statusCode(200);
    Tag put = archive.last(PutTagRequest.class).getTag();
    assertThat(put.getOrigin()).isEqualTo(Tag.Origin.PERSON);
    assertThat(put.getOriginName()).isEqualTo("webshop");
    assertThat(put.getConfidence()).isEqualTo(1);
    Call.json("{\"origin\": \"model\", \"origin_name\": \"m\", \"confidence\": 0.5}")
        .put("/v1/customers/c/tags/vip")
        .then()
        .statusCode(200);
    assertThat(archive.last(PutTagRequest.class).getTag().getConfidence()).isEqualTo(0.5);
    Call.json("{\"confidence\": 2}")
        .put("/v1/customers/c/tags/vip")
        .then()
        .statusCode(400)
        .body("invalid_params.name[0]", equalTo("confidence"));
    Call.keyed().delete("/v1/customers/c/tags/vip").then().statusCode(204);
    assertThat(archive.last(DeleteTagRequest.class).getName()).isEqualTo("vip");
    Call.keyed().get("/v1/customers/c/tags").then().body("tags[0].name", equalTo("vip"));
    Call.keyed().get("/v1/tags").then().body("tags[0].customers", equalTo(2));
  }

  @Test
  void accountsAndTheirPeopleAreKept() {
    Account acme =
        Account.newBuilder()
            .setAccountId("acme")
            .setName("Acme")
            .setStage(Account.Stage.PRODUCING)
            .setRollup(
                Rollup.newBuilder()
                    .setMembers(1)
                    .addNetRevenue(Money.newBuilder().setCurrencyCode("EUR").setUnits(5)))
            .build();
    archive.answer("GetAccount", acme);
    archive.answer("PutAccount", acme);
    archive.answer("DeleteAccount", DeleteAccountResponse.getDefaultInstance());
    archive.answer("ListAccounts", ListAccountsResponse.newBuilder().addAccounts(acme).build());
    Member member =
        Member.newBuilder()
            .setAccountId("acme")
            .setCustomerId("c")
            .addRoles(Member.Role.DECIDER)
            .build();
    archive.answer("PutMember", member);
    archive.answer("RemoveMember", RemoveMemberResponse.getDefaultInstance());
    archive.answer("ListMembers", ListMembersResponse.newBuilder().addMembers(member).build());

    Call.json("{\"account_id\": \"acme\", \"name\": \"Acme\"}")
        .post("/v1/accounts")
        .then()
        .statusCode(201)
        .header("Location", "/v1/accounts/acme");
    Call.json("{\"name\": \"Acme\", \"stage\": \"producing\", \"attributes\": {\"size\": 7}}")
        .put("/v1/accounts/acme")
        .then()
        .statusCode(200)
        .body("stage", equalTo("producing"))
        .body("rollup.net_revenue[0].amount", equalTo("5.00"));
    assertThat(archive.last(PutAccountRequest.class).getUpdateMask().getPathsCount()).isZero();
    Call.json("{\"stage\": \"potential\"}").patch("/v1/accounts/acme").then().statusCode(200);
    assertThat(archive.last(PutAccountRequest.class).getUpdateMask().getPathsList())
        .containsExactly("stage");
    Call.json("{\"colour\": 1}").patch("/v1/accounts/acme").then().statusCode(400);
    Call.keyed().get("/v1/accounts/acme").then().statusCode(200).body("name", equalTo("Acme"));
    Call.keyed()
        .get("/v1/accounts?stage=producing&key_accounts_only=true")
        .then()
        .statusCode(200)
        .body("accounts", hasSize(1));
    Call.json("{\"roles\": [\"decider\", \"user\"]}")
        .put("/v1/accounts/acme/members/c")
        .then()
        .statusCode(200)
        .body("roles[0]", equalTo("decider"));
    assertThat(archive.last(PutMemberRequest.class).getMember().getRolesCount()).isEqualTo(2);
    Call.keyed().get("/v1/accounts/acme/members").then().body("members", hasSize(1));
    Call.keyed().delete("/v1/accounts/acme/members/c").then().statusCode(204);
    Call.keyed().delete("/v1/accounts/acme").then().statusCode(204);
  }

  @Test
  void suggestionsAreReviewed() {
    Suggestion suggestion =
        Suggestion.newBuilder()
            .setSuggestionId("sug_1")
            .setProbability(0.9)
            .setState(Suggestion.State.ACCEPTED)
            .build();
    archive.answer(
        "ListSuggestions",
        ListSuggestionsResponse.newBuilder().addSuggestions(suggestion).setTotalSize(1).build());
    archive.answer("FindMatches", FindMatchesResponse.newBuilder().addMatches(suggestion).build());
    archive.answer("AcceptSuggestion", suggestion);
    archive.answer("RejectSuggestion", suggestion);
    archive.answer("GetMatchModel", MatchModel.newBuilder().setVersion("1").build());
    archive.answer("FitMatchModel", MatchModel.newBuilder().setVersion("2").build());

    Call.keyed()
        .get("/v1/suggestions?state=accepted&customer_id=c")
        .then()
        .statusCode(200)
        .body("total_size", equalTo(1))
        .body("suggestions[0].state", equalTo("accepted"));
    assertThat(archive.last(ListSuggestionsRequest.class).getState())
        .isEqualTo(Suggestion.State.ACCEPTED);
    Call.keyed().get("/v1/customers/c/matches").then().body("matches", hasSize(1));
    Call.json("{\"reason\": \"sure\"}").post("/v1/suggestions/sug_1:accept").then().statusCode(200);
    assertThat(archive.last(DecideSuggestionRequest.class).getReason()).isEqualTo("sure");
    Call.keyed().post("/v1/suggestions/sug_1:reject").then().statusCode(200);
    assertThat(archive.last(DecideSuggestionRequest.class).getActor()).isEqualTo("webshop");
    Call.keyed().get("/v1/match-model").then().body("version", equalTo("1"));
    Call.keyed().post("/v1/match-model:fit").then().body("version", equalTo("2"));
  }

  @Test
  void consentsAreSetAndTold() {
    Consent consent =
        Consent.newBuilder().setPurpose("profiling").setState(Consent.State.REFUSED).build();
    archive.answer("SetConsent", consent);
    archive.answer(
        "GetConsents",
        GetConsentsResponse.newBuilder()
            .addConsents(consent)
            .addConsents(Consent.newBuilder().setPurpose("marketing"))
            .build());
    archive.answer(
        "ListConsentHistory", ListConsentHistoryResponse.newBuilder().addConsents(consent).build());

    Call.json("{\"state\": \"refused\", \"evidence\": \"call\", \"at\": \"2026-03-02T09:00:00Z\"}")
        .header("Idempotency-Key", "k-1")
        .put("/v1/customers/c/consents/profiling")
        .then()
        .statusCode(200)
        .body("state", equalTo("refused"));
    SetConsentRequest set = archive.last(SetConsentRequest.class);
    assertThat(set.getMessageId()).isEqualTo("k-1");
    assertThat(set.getConsent().getSource()).isEqualTo("webshop");
    assertThat(set.getConsent().getAt().getSeconds()).isEqualTo(1772442000L);
    Call.keyed()
        .get("/v1/customers/c/consents")
        .then()
        .statusCode(200)
        .body("consents[1].state", equalTo("unspecified"));
    Call.keyed().get("/v1/customers/c/consents/history").then().body("consents", hasSize(1));
    Call.json("{\"state\": \"maybe\"}")
        .put("/v1/customers/c/consents/profiling")
        .then()
        .statusCode(400)
        .body("invalid_params.name[0]", equalTo("state"));
  }

  @Test
  void anErasureIsAnOperationWithReceipts() {
    Erasure erasure =
        Erasure.newBuilder()
            .setErasureId("era_1")
            .setState(Erasure.State.RUNNING)
            .addReceipts(
                ErasureReceipt.newBuilder().setService("profile-service").putErased("orders", 2))
            .build();
    archive.answer("EraseCustomer", erasure);
    archive.answer("GetErasure", erasure);

    Call.json("{\"reason\": \"asked\"}")
        .post("/v1/customers/anonymous:a:erase")
        .then()
        .statusCode(202)
        .header("Location", "/v1/operations/era_1")
        .body("id", equalTo("era_1"));
    EraseCustomerRequest asked = archive.last(EraseCustomerRequest.class);
    assertThat(asked.getCustomerId()).isEqualTo("anonymous:a");
    assertThat(asked.getActor()).isEqualTo("webshop");
    Call.keyed().post("/v1/customers/c:erase").then().statusCode(202);
    Call.keyed()
        .get("/v1/operations/era_1")
        .then()
        .statusCode(200)
        .body("kind", equalTo("erasure"))
        .body("done", equalTo(false))
        .body("receipts[0].erased.orders", equalTo(2));
  }

  @Test
  void retentionRulesAreSet() {
    RetentionRule rule = RetentionRule.newBuilder().setKind("behaviour").setDays(730).build();
    archive.answer(
        "ListRetentionRules", ListRetentionRulesResponse.newBuilder().addRules(rule).build());
    archive.answer("SetRetentionRule", rule);
    Call.keyed().get("/v1/retention-rules").then().body("rules[0].days", equalTo(730));
    Call.json("{\"days\": 730}").put("/v1/retention-rules/behaviour").then().statusCode(200);
    assertThat(archive.last(SetRetentionRuleRequest.class).getRule().getKind())
        .isEqualTo("behaviour");
    Call.json("{}").put("/v1/retention-rules/behaviour").then().statusCode(400);
  }

  @Test
  void aPersonIsExportedAsAnArchive() throws IOException {
    person();
    feedback.feedback.add(said("f-1", 100));
    archive.answer(
        "ExportCustomer",
        record("customer", "id", "p"),
        record("orders", "order_id", "o-1"),
        record("orders", "order_id", "o-2"),
        record("tags", "name", "vip"));

    Response response = Call.keyed().post("/v1/customers/old:export");
    assertThat(response.statusCode()).as(response.asString()).isEqualTo(200);
    assertThat(response.contentType()).startsWith("application/zip");
    Map<String, String> files = new LinkedHashMap<>();
    try (ZipInputStream zip =
        new ZipInputStream(new ByteArrayInputStream(response.asByteArray()))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    assertThat(files.keySet())
        .containsExactly(
            "customer.ndjson",
            "orders.ndjson",
            "tags.ndjson",
            "scores.json",
            "feedback.ndjson",
            "manifest.json");
    assertThat(files.get("orders.ndjson"))
        .isEqualTo("{\"order_id\":\"o-1\"}\n{\"order_id\":\"o-2\"}\n");
    assertThat(files.get("feedback.ndjson")).contains("f-1");
    assertThat(files.get("manifest.json")).contains("\"customer_ids\"").contains("old");
    assertThat(feedback.lists.getLast().getCustomerId()).isEqualTo("p");
    assertThat(feedback.lists.getLast().getMergedIdsList()).containsExactly("old");
  }

  @Test
  void anExportOfAnErasedCustomerIsAProblem() {
    profile.erased.add("gone");
    Call.keyed()
        .post("/v1/customers/gone:export")
        .then()
        .statusCode(410)
        .contentType("application/problem+json")
        .body("code", equalTo("CUSTOMER_ERASED"));
    Call.keyed().get("/v1/customers/gone").then().statusCode(410);
    Call.keyed().get("/v1/customers/gone/timeline").then().statusCode(410);
  }

  private static ExportRecord record(String part, String name, String value) {
    return ExportRecord.newBuilder()
        .setPart(part)
        .setContent(Struct.newBuilder().putFields(name, text(value)))
        .build();
  }

  /** A person p, into whom old was merged. */
  private void person() {
    Customer customer =
        Customer.newBuilder()
            .setCustomerId("p")
            .addMergedIds("old")
            .addTags("vip")
            .addAccountIds("acme")
            .build();
    profile.customers.put("p", customer);
    profile.customers.put("old", customer);
  }

  private static io.clientele.contracts.feedback.v1.Feedback said(String id, long seconds) {
    return io.clientele.contracts.feedback.v1.Feedback.newBuilder()
        .setFeedbackId(id)
        .setSource("mail")
        .setCustomerId("old")
        .setText("good")
        .setOccurredAt(at(seconds))
        .build();
  }

  @Test
  void aTimelineHoldsWhatHappenedAndWhatWasSaidPageByPage() {
    person();
    feedback.feedback.addAll(List.of(said("f-2", 40), said("f-1", 20)));
    archive.answer(
        "ListTimeline",
        ListTimelineResponse.newBuilder()
            .addEntries(entry("order", "o-2", 30))
            .addEntries(entry("order", "o-1", 20))
            .build());

    List<String> ids = new ArrayList<>();
    String token = "";
    do {
      Response page =
          Call.keyed().get("/v1/customers/old/timeline?page_size=3&page_token=" + token);
      assertThat(page.statusCode()).as(page.asString()).isEqualTo(200);
      ids.addAll(page.<List<String>>path("entries.id"));
      token = page.path("next_page_token");
    } while (!token.isEmpty() && ids.size() < 10);
    assertThat(ids).containsExactly("f-2", "o-2", "f-1", "o-1");
    Call.keyed()
        .get("/v1/customers/old/timeline?kinds=feedback&source=mail")
        .then()
        .body("entries", hasSize(2))
        .body("entries[0].content.text", equalTo("good"));
    Call.keyed().get("/v1/customers/old/timeline?kinds=order").then().body("entries", hasSize(2));
    Call.keyed()
        .get("/v1/customers/old/timeline?page_token=nonsense")
        .then()
        .statusCode(400)
        .body("code", equalTo("INVALID_PAGE_TOKEN"));
    feedback.stop();
    try {
      Call.keyed()
          .get("/v1/customers/old/timeline")
          .then()
          .statusCode(200)
          .body("entries", hasSize(2))
          .body("unavailable[0]", equalTo("feedback-service"));
    } finally {
      feedback.start();
    }
  }

  /** Answers whatever bound is asked: the edge passes over what it has shown. */
  private static TimelineEntry entry(String kind, String id, long seconds) {
    return TimelineEntry.newBuilder()
        .setKind(kind)
        .setEntryId(id)
        .setSource("shop")
        .setCustomerId("p")
        .setAt(at(seconds))
        .build();
  }

  @Test
  void aPortraitAskedByAnOldIdIsThePersons() {
    person();
    scoring.scores.put(
        "p",
        io.clientele.contracts.scoring.v1.Score.newBuilder()
            .setCustomerId("p")
            .setAsOf(at(5))
            .build());
    Call.keyed()
        .get("/v1/customers/old")
        .then()
        .statusCode(200)
        .body("id", equalTo("p"))
        .body("merged_ids[0]", equalTo("old"))
        .body("accounts[0]", equalTo("acme"))
        .body("profiling_refused", equalTo(false))
        .body("as_of", equalTo("1970-01-01T00:00:05Z"));
    assertThat(scoring.gets.getLast().getCustomerId()).isEqualTo("p");
    assertThat(feedback.lists.getLast().getMergedIdsList()).containsExactly("old");
    Call.keyed().get("/v1/feedback?customer_id=old").then().statusCode(200);
    assertThat(feedback.lists.getLast().getCustomerId()).isEqualTo("p");
  }

  @Test
  void whoRefusesToBeProfiledIsNotClassified() {
    profile.customers.put(
        "r", Customer.newBuilder().setCustomerId("r").setProfilingRefused(true).build());
    scoring.scores.put(
        "r",
        io.clientele.contracts.scoring.v1.Score.newBuilder()
            .setCustomerId("r")
            .setMetrics(io.clientele.contracts.scoring.v1.Metrics.newBuilder().setOrders(3))
            .build());
    Call.keyed()
        .get("/v1/customers/r")
        .then()
        .statusCode(200)
        .body("profiling_refused", equalTo(true))
        .body("metrics", equalTo(null))
        .body("classifications.size()", equalTo(0));
    Call.keyed()
        .get("/v1/customers")
        .then()
        .body("customers[0].profiling_refused", equalTo(true))
        .body("customers[0].metrics", equalTo(null));
  }

  @Test
  void customersAreSearched() {
    person();
    archive.answer(
        "SearchCustomers",
        SearchCustomersResponse.newBuilder().addCustomerIds("p").setNextPageToken("n").build());
    Call.keyed()
        .get("/v1/customers:search?q=kim&tag=vip")
        .then()
        .statusCode(200)
        .body("customers[0].id", equalTo("p"))
        .body("customers[0].merged_ids[0]", equalTo("old"))
        .body("next_page_token", equalTo("n"));
    SearchCustomersRequest asked = archive.last(SearchCustomersRequest.class);
    assertThat(asked.getAny()).isEqualTo("kim");
    assertThat(asked.getTag()).isEqualTo("vip");
    Call.keyed()
        .get("/v1/customers:search")
        .then()
        .statusCode(400)
        .body("invalid_params.name[0]", equalTo("q"));
  }

  @ParameterizedTest
  @CsvSource({
    "TAG_NOT_FOUND,404",
    "CUSTOMER_ERASED,410",
    "CUSTOMER_NOT_FOUND,404",
    "WRONG_STATE,409"
  })
  void aRefusalOfTheServiceIsAProblem(ErrorCode code, int status) {
    archive.refuse("DeleteTag", new ClienteleException(code, "name", "why"));
    Call.keyed()
        .delete("/v1/customers/c/tags/vip")
        .then()
        .statusCode(status)
        .contentType("application/problem+json")
        .body("code", equalTo(code.name()));
  }

  @Test
  void everyReferenceOfTheDocumentLeadsSomewhere() {
    String document = Call.keyed().get("/openapi?format=json").then().extract().asString();
    io.restassured.path.json.JsonPath json = new io.restassured.path.json.JsonPath(document);
    var schemas = json.getMap("components.schemas").keySet();
    java.util.regex.Matcher reference =
        java.util.regex.Pattern.compile("#/components/schemas/([A-Za-z0-9_]+)").matcher(document);
    while (reference.find()) {
      assertThat(schemas).asString().contains(reference.group(1));
    }
    Call.keyed()
        .delete("/v1/customers/c/consents/marketing")
        .then()
        .statusCode(405)
        .header("Allow", containsString("PUT"));
  }
}
