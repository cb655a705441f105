package io.clientele.gateway.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.clientele.contracts.profile.v1.Import;
import io.clientele.contracts.profile.v1.ImportLine;
import io.clientele.contracts.profile.v1.OrderLineRecord;
import io.clientele.gateway.Call;
import io.clientele.gateway.fake.FakePorts;
import io.clientele.gateway.fake.FakeProfile;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(FakePorts.class)
class ImportTest {

  @Inject FakeProfile profile;

  @BeforeEach
  void forget() {
    profile.clear();
  }

  /** REST Assured would make a form of it. */
  private static final RestAssuredConfig AS_IT_IS =
      RestAssuredConfig.config()
          .encoderConfig(
              EncoderConfig.encoderConfig()
                  .encodeContentTypeAs("application/x-www-form-urlencoded", ContentType.BINARY));

  private static Response upload(String path, String type, Object body) {
    var request = Call.keyed().config(AS_IT_IS).contentType(type);
    return (body instanceof byte[] bytes ? request.body(bytes) : request.body((String) body))
        .post(path);
  }

  private static String mapping(String json) {
    return "mapping=" + URLEncoder.encode(json, StandardCharsets.UTF_8);
  }

  private static byte[] gzip(byte[] plain) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(plain);
    }
    return packed.toByteArray();
  }

  @Test
  void anImportIsStagedStartedAndCanBeFollowed() {
    Response response =
        upload(
            "/v1/orders:import",
            "text/csv",
            "order_id,customer_id,ordered_at,amount\no-1,c-1,2026-01-31,12.34\no-2,c-2,never,1\n");

    assertThat(response.statusCode()).as(response.asString()).isEqualTo(202);
    String id = response.path("id");
    assertThat(response.header("Location")).isEqualTo("/v1/operations/" + id);
    response
        .then()
        .body("kind", equalTo("orders"))
        .body("state", equalTo("RUNNING"))
        .body("done", equalTo(false))
        .body("source", equalTo("webshop"))
        .body("total_lines", equalTo(2))
        .body("total_bytes", equalTo(80))
        .body("errors", equalTo("/v1/operations/" + id + "/errors"));
    Call.keyed().get("/v1/operations/" + id).then().statusCode(200).body("id", equalTo(id));
    Call.keyed()
        .post("/v1/operations/" + id + ":cancel")
        .then()
        .statusCode(200)
        .body("state", equalTo("CANCELLED"))
        .body("done", equalTo(true));
  }

  @Test
  void rejectedLinesAreStreamedOverAllPages() throws IOException {
    StringBuilder file = new StringBuilder("customer_id,ordered_at,amount\n");
    for (int i = 0; i < 7; i++) {
      file.append("c,2026-01-0").append(i + 1).append(",x\n");
    }
    String id = upload("/v1/orders:import", "text/csv", file.toString()).path("id");

    Response errors = Call.keyed().get("/v1/operations/" + id + "/errors");

    assertThat(errors.statusCode()).as(errors.asString()).isEqualTo(200);
    assertThat(errors.contentType()).startsWith("application/x-ndjson");
    List<String> lines = errors.asString().lines().toList();
    assertThat(lines).hasSize(7);
    Map<?, ?> first = new ObjectMapper().readValue(lines.getFirst(), Map.class);
    assertThat(first.get("line")).isEqualTo(2);
    assertThat(first.get("code")).isEqualTo("INVALID_FIELD");
    assertThat(first.get("field")).isEqualTo("amount");
    assertThat(first.containsKey("detail")).isTrue();
  }

  @Test
  void anUnknownOperationIsAProblem() {
    for (String path : new String[] {"/v1/operations/none", "/v1/operations/none/errors"}) {
      Call.keyed()
          .get(path)
          .then()
          .statusCode(404)
          .contentType("application/problem+json")
          .body("code", equalTo("OPERATION_NOT_FOUND"));
    }
    Call.keyed().post("/v1/operations/none:cancel").then().statusCode(404);
  }

  @Test
  void aCustomerFileKeepsEveryOtherColumnAsAnAttribute() {
    String file = "\ufeffID;Income;City;Note\n7;58138;Köln;\n";

    upload(
            "/v1/customers:import?delimiter=%3B&source=CRM&"
                + mapping("{\"customer_id\":\"ID\",\"income\":\"Income\"}"),
            "text/csv; charset=utf-8",
            file.getBytes(StandardCharsets.UTF_8))
        .then()
        .statusCode(202)
        .body("source", equalTo("crm"));

    var customer = profile.imports.lines.getFirst().getCustomer();
    assertThat(customer.getCustomerId()).isEqualTo("7");
    assertThat(customer.getAttributes().getFieldsMap()).containsOnlyKeys("income", "City");
    assertThat(customer.getAttributes().getFieldsOrThrow("income").getNumberValue())
        .isEqualTo(58138);
    assertThat(customer.getAttributes().getFieldsOrThrow("City").getStringValue())
        .isEqualTo("Köln");
  }

  private static final String MAPPED =
      """
      {"customer_id": {"column": "ID", "prefix": "t-"}, "delimiter": ";",
       "attributes": {"Partner": {"name": "has_partner", "values": {"Yes": true, "No": null}},
                      "Tier": {"prefix": "level "}, "Income": "income"},
       "ignore": ["Junk"], "constants": {"country": "US", "income": 1}}
      """;

  @ParameterizedTest
  @CsvSource({"text/csv", "application/x-ndjson"})
  void valuesAreMappedPrefixedLeftOutAndAdded(String type) {
    String csv = "ID;Partner;Tier;Income;Junk;City\n7;Yes;3;58138;x;Ulm\n8;No;;;y;\n";
    String ndjson =
        """
        {"ID": 7, "Partner": "Yes", "Tier": 3, "Income": 58138, "Junk": "x", "City": "Ulm"}
        {"ID": 8, "Partner": "No", "Junk": "y"}
        """;
    upload(
            "/v1/customers:import?" + mapping(MAPPED),
            type,
            (type.equals("text/csv") ? csv : ndjson).getBytes(StandardCharsets.UTF_8))
        .then()
        .statusCode(202);
    var first = profile.imports.lines.get(0).getCustomer();
    assertThat(first.getCustomerId()).isEqualTo("t-7");
    var attributes = first.getAttributes().getFieldsMap();
    assertThat(attributes).containsOnlyKeys("has_partner", "Tier", "income", "country", "City");
    assertThat(first.getAttributes().getFieldsOrThrow("has_partner").getBoolValue()).isTrue();
    assertThat(first.getAttributes().getFieldsOrThrow("Tier").getStringValue())
        .isEqualTo("level 3");
    assertThat(first.getAttributes().getFieldsOrThrow("income").getNumberValue()).isEqualTo(58138);
    var second = profile.imports.lines.get(1).getCustomer().getAttributes();
    assertThat(second.getFieldsMap()).containsOnlyKeys("income", "country");
    assertThat(second.getFieldsOrThrow("income").getNumberValue()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"customer_id\": \"ID\", \"attributes\": {\"Gone\": \"x\"}}|mapping.x",
        "{\"customer_id\": \"ID\", \"attributes\": {\"A\": \"x\", \"B\": \"x\"}}|mapping.attributes.B",
        "{\"customer_id\": \"ID\", \"attributes\": {\"A\": 7}}|mapping.attributes.A",
        "{\"customer_id\": \"ID\", \"ignore\": [7]}|mapping.ignore[0]",
        "{\"customer_id\": {\"prefix\": \"x\"}}|mapping.customer_id",
      })
  void aMappingThatCannotBeMeantIsBlamedPrecisely(String mapping, String field) {
    upload("/v1/customers:import?" + mapping(mapping), "text/csv", "ID,A,B\n1,2,3\n")
        .then()
        .statusCode(400)
        .body("invalid_params.name[0]", equalTo(field));
  }

  @Test
  void aFormHasTheMappingAndThenTheFile() throws IOException {
    byte[] file = gzip("ID;Income;Junk\n7;5;x\n".getBytes(StandardCharsets.UTF_8));
    Response response =
        Call.keyed()
            .multiPart(
                "mapping",
                "{\"customer_id\": \"ID\", \"delimiter\": \";\", \"ignore\": [\"Junk\"]}")
            .multiPart("file", "x.csv", file, "text/csv")
            .post("/v1/customers:import?source=CRM");
    assertThat(response.statusCode()).as(response.asString()).isEqualTo(202);
    assertThat(response.<String>path("source")).isEqualTo("crm");
    assertThat(profile.imports.lines.getFirst().getCustomer().getAttributes().getFieldsMap())
        .containsOnlyKeys("Income");
    Call.keyed()
        .multiPart("file", "x.csv", file, "text/csv")
        .multiPart("mapping", "{}")
        .post("/v1/customers:import?delimiter=%3B&" + mapping("{\"customer_id\":\"ID\"}"))
        .then()
        .statusCode(400)
        .body("code", equalTo("MALFORMED_BODY"));
  }

  @Test
  void rejectedLinesAreDownloadedAsTheyWereSent() {
    String header = "\"customer_id\",ordered_at,amount,note";
    String bad = "c,2026-01-01,x,\"a \"\"b\"\",\nand more\"";
    String file = "\ufeff" + header + "\r\nc,2026-01-01,1,\r\n" + bad + "\r\n,2026-01-01,1,\n";
    String id =
        upload("/v1/orders:import", "text/csv", file.getBytes(StandardCharsets.UTF_8)).path("id");
    Response rejected = Call.keyed().get("/v1/operations/" + id + "/rejected");
    assertThat(rejected.statusCode()).isEqualTo(200);
    assertThat(rejected.contentType()).startsWith("text/csv");
    assertThat(rejected.asString()).isEqualTo(header + "\n" + bad + "\n,2026-01-01,1,\n");
    assertThat(profile.imports.lines.get(1).getCustomerId()).isEqualTo("c");

    String json = upload("/v1/orders:import", "text/plain", "{\"amount\": 1}\n{oops\n").path("id");
    Response again = Call.keyed().get("/v1/operations/" + json + "/rejected");
    assertThat(again.contentType()).startsWith("application/x-ndjson");
    assertThat(again.asString()).isEqualTo("{\"amount\": 1}\n{oops\n");
    Call.keyed().get("/v1/operations/none/rejected").then().statusCode(404);
  }

  @ParameterizedTest
  @CsvSource({
    "application/x-ndjson,",
    "application/ndjson,",
    "application/octet-stream,",
    "application/x-www-form-urlencoded,",
    "text/plain,ndjson"
  })
  void jsonLinesAreRecognised(String type, String format) throws IOException {
    String lines =
        """
        {"customer_id": 7, "occurred_at": "2026-01-31T08:00:00Z", "text": "good", "rating": 5}

        {"customer_id": "8", "occurred_at": "2026-01-31", "rating": "9"}
        [1]
        {oops
        """;

    upload(
            "/v1/feedback:import" + (format == null ? "" : "?format=" + format),
            type,
            gzip(lines.getBytes(StandardCharsets.UTF_8)))
        .then()
        .statusCode(202);

    List<ImportLine> staged = profile.imports.lines;
    assertThat(staged).extracting(ImportLine::getLineNumber).containsExactly(1L, 3L, 4L, 5L);
    assertThat(staged.get(0).getFeedback().getCustomerId()).isEqualTo("7");
    assertThat(staged.get(1).getProblem().getField()).isEqualTo("rating");
    assertThat(staged.get(2).getProblem().getDetail()).contains("no JSON object");
    assertThat(staged.get(3).getProblem().getDetail())
        .contains("not valid JSON")
        .doesNotContain("oops");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        // query | body | code | field
        "|``|MALFORMED_BODY|",
        "|`\n\n`|MALFORMED_BODY|",
        "|`customer_id,amount\nc,1`|INVALID_FIELD|mapping",
        "|`customer_id,ordered_at\nc,2026-01-01`|INVALID_FIELD|mapping",
        "mapping=[]|x|INVALID_FIELD|mapping",
        "mapping=%7B|x|INVALID_FIELD|mapping",
        "mapping=%7B%22colour%22:%22c%22%7D|x|INVALID_FIELD|mapping.colour",
        "mapping=%7B%22sku%22:%22c%22%7D|`customer_id,ordered_at,amount\n`|INVALID_FIELD|mapping.sku",
        "mapping=%7B%22sku%22:-1%7D|x|INVALID_FIELD|mapping.sku",
        "mapping=%7B%22customer_id%22:0%7D|x|INVALID_FIELD|mapping",
        "mapping=%7B%22customer_id%22:99999999,%22ordered_at%22:1,%22amount%22:2%7D|x|INVALID_FIELD|mapping",
        "dateFormat=QQQ!|x|INVALID_FIELD|dateFormat",
        "dateFormat=yyyyMM|x|INVALID_FIELD|dateFormat",
        "timeZone=Mars|x|INVALID_FIELD|timeZone",
        "delimiter=ab|x|INVALID_FIELD|delimiter",
        "quote=%C3%A9|x|INVALID_FIELD|quote",
        "delimiter=%22|x|INVALID_FIELD|delimiter",
        "currency=XX|x|INVALID_FIELD|currency",
        "source=a%20b|x|INVALID_FIELD|source",
        "header=maybe|x|INVALID_FIELD|header",
        "header=false|x|INVALID_FIELD|mapping",
        "format=xml|x|INVALID_FIELD|format",
      })
  void aFileThatCannotBeReadAtAllIsRefusedAndNothingIsImported(
      String query, String body, String code, String field) {
    Response response =
        upload("/v1/orders:import" + (query == null ? "" : "?" + query), "text/plain", body);

    assertThat(response.statusCode()).as(response.asString()).isEqualTo(400);
    response.then().contentType("application/problem+json").body("code", equalTo(code));
    assertThat(response.<String>path("invalid_params.name[0]")).isEqualTo(field);
    assertThat(profile.imports.imports).isEmpty();
  }

  @Test
  void aDamagedGzipCancelsWhatWasStaged() throws IOException {
    byte[] file =
        ("customer_id,ordered_at,amount\n" + "c,2026-01-01,1\n".repeat(50_000))
            .getBytes(StandardCharsets.UTF_8);
    byte[] packed = gzip(file);

    upload(
            "/v1/orders:import",
            "application/octet-stream",
            Arrays.copyOf(packed, packed.length - 12))
        .then()
        .statusCode(400)
        .body("code", equalTo("MALFORMED_BODY"));

    assertThat(profile.imports.imports.values())
        .allMatch(found -> found.getState() == Import.State.CANCELLED);
  }

  @Test
  void aFileThatGrowsBeyondMeasureIsRefused() throws IOException {
    byte[] packed = gzip(new byte[40_000_000]);

    upload("/v1/orders:import?format=ndjson", "application/gzip", packed)
        .then()
        .statusCode(413)
        .body("code", equalTo("BODY_TOO_LARGE"));
  }

  @Test
  void aZipIsNotUnpacked() throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(file)) {
      zip.putNextEntry(new ZipEntry("../../orders.csv"));
      zip.write(new byte[40_000_000]);
    }

    upload("/v1/orders:import", "application/octet-stream", file.toByteArray())
        .then()
        .statusCode(400);

    assertThat(profile.imports.imports).isEmpty();
  }

  @Test
  void aGzipWithinAGzipIsBoundedByWhatWasSent() throws IOException {
    byte[] packed = gzip(gzip(new byte[100_000_000]));

    Call.keyed()
        .contentType("text/csv")
        .header("Content-Encoding", "gzip")
        .body(packed)
        .post("/v1/orders:import?format=ndjson")
        .then()
        .statusCode(413)
        .body("code", equalTo("BODY_TOO_LARGE"));
    assertThat(packed).hasSizeLessThan(10_000);
  }

  @Test
  void theNameOfAFileIsNoPath() {
    Call.keyed()
        .multiPart(
            "file",
            "../../../../etc/cron.d/x\u0000.csv",
            "customer_id,ordered_at,amount\nc,2026-01-01,1\n".getBytes(StandardCharsets.UTF_8),
            "text/csv")
        .post("/v1/orders:import")
        .then()
        .statusCode(202);

    assertThat(profile.imports.lineCount.get()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({
    "/v1/operations/..%2f..%2fetc%2fpasswd/rejected",
    "/v1/operations/%2e%2e/rejected",
    "/assets/..%2f..%2fapplication.properties",
    "/%2e%2e/%2e%2e/etc/passwd",
    "/v1/operations/..%5c..%5cx/errors"
  })
  void aPathThatClimbsLeadsNowhere(String path) {
    Response response = Call.keyed().get(path);

    assertThat(response.statusCode()).as(response.asString()).isBetween(400, 404);
    response.then().contentType("application/problem+json");
  }

  @Test
  void rejectedLinesRunNoFormulaAndComeBackAsTheyWere() {
    String formula = "=HYPERLINK(\"\"http://x.example\"\")";
    String file =
        "customer_id,ordered_at,amount,sku,product_name\n"
            + "\""
            + formula
            + "\",never,-1.50,@sku,+1 and more\n";
    String id = upload("/v1/orders:import", "text/csv", file).path("id");

    String rejected = Call.keyed().get("/v1/operations/" + id + "/rejected").asString();

    assertThat(rejected).contains("\"'" + formula + "\",never,-1.50,'@sku,'+1 and more\n");
    profile.clear();
    upload("/v1/orders:import", "text/csv", rejected.replace("never", "2026-01-01"))
        .then()
        .statusCode(202);
    OrderLineRecord order = profile.imports.lines.getFirst().getOrder();
    assertThat(order.getCustomerId()).isEqualTo("=HYPERLINK(\"http://x.example\")");
    assertThat(order.getSku()).isEqualTo("@sku");
    assertThat(order.getProductName()).isEqualTo("+1 and more");
  }

  @Test
  void anUploadSurvivesAServiceThatIsGoneForAMoment() {
    profile.imports.failingAppends.set(3);
    String file = "customer_id,ordered_at,amount\n" + "c,2026-01-01,1\n".repeat(4_000);

    upload("/v1/orders:import", "text/csv", file).then().statusCode(202);

    assertThat(profile.imports.lineCount.get()).isEqualTo(4_000);
    assertThat(profile.imports.lines).extracting(ImportLine::getLineNumber).doesNotHaveDuplicates();
  }

  @Test
  void costsAreColumnsOfTheirOwn() {
    upload(
            "/v1/orders:import?currency=gbp",
            "text/csv",
            "customer_id,ordered_at,amount,quantity,unit_cost,cost\n"
                + "a,2010-12-01,10,2,1.25,\n"
                + "a,2010-12-01,10,2,,3.5\n"
                + "a,2010-12-01,10,2,,-3.5\n")
        .then()
        .statusCode(202);

    OrderLineRecord first = profile.imports.lines.get(0).getOrder();
    assertThat(first.getUnitCost().getNanos()).isEqualTo(250_000_000);
    assertThat(first.hasCost()).isFalse();
    OrderLineRecord second = profile.imports.lines.get(1).getOrder();
    assertThat(second.getCost().getUnits()).isEqualTo(3);
    assertThat(second.getCost().getCurrencyCode()).isEqualTo("GBP");
    assertThat(profile.imports.lines.get(2).getProblem().getField()).isEqualTo("cost");
  }

  @Test
  void amountsAreExact() {
    upload(
            "/v1/orders:import?currency=gbp",
            "text/csv",
            "customer_id,ordered_at,quantity,unit_price,discount\n"
                + "17850.0,2010-12-01 08:26:00,-6,2.55,0.1\n")
        .then()
        .statusCode(202);

    OrderLineRecord order = profile.imports.lines.getFirst().getOrder();
    assertThat(order.getCustomerId()).isEqualTo("17850.0");
    assertThat(order.getAmount().getUnits()).isEqualTo(-15);
    assertThat(order.getAmount().getNanos()).isEqualTo(-400_000_000);
    assertThat(order.getAmount().getCurrencyCode()).isEqualTo("GBP");
    assertThat(order.getQuantity().getValue()).isEqualTo("-6");
  }

  @Test
  void threeHundredMegabytesPassThroughWithoutBeingHeld() throws Exception {
    profile.imports.keepsLines = false;
    byte[] line =
        ("c-1,2026-01-01,12.34," + "x".repeat(978) + "\n").getBytes(StandardCharsets.UTF_8);
    long lines = 300_000;

    HttpResponse<String> response;
    try (HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
      response =
          client.send(
              HttpRequest.newBuilder(
                      URI.create("http://localhost:" + RestAssured.port + "/v1/orders:import"))
                  .header("Authorization", "Bearer test-key")
                  .header("Content-Type", "text/csv")
                  .POST(
                      HttpRequest.BodyPublishers.ofInputStream(
                          () -> new Repeated("customer_id,ordered_at,amount,sku\n", line, lines)))
                  .build(),
              HttpResponse.BodyHandlers.ofString());
    }

    assertThat(response.statusCode()).as(response.body()).isEqualTo(202);
    assertThat(profile.imports.lineCount.get()).isEqualTo(lines);
    assertThat(profile.imports.largestAppend.get()).isLessThan(4_000_000);
  }

  /** A header and the same line again and again. */
  private static final class Repeated extends InputStream {

    private final byte[] line;
    private long left;
    private byte[] current;
    private int at;

    Repeated(String header, byte[] line, long lines) {
      this.current = header.getBytes(StandardCharsets.UTF_8);
      this.line = line;
      this.left = lines;
    }

    @Override
    public int read() {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) {
      if (at == current.length) {
        if (left == 0) {
          return -1;
        }
        left--;
        current = line;
        at = 0;
      }
      int count = Math.min(length, current.length - at);
      System.arraycopy(current, at, bytes, offset, count);
      at += count;
      return count;
    }
  }
}
