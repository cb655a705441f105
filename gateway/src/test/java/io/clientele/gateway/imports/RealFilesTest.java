package io.clientele.gateway.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.protobuf.Value;
import io.clientele.contracts.profile.v1.ImportLine;
import io.clientele.gateway.json.BoundedInput;
import io.clientele.gateway.json.Fields;
import io.clientele.gateway.json.JsonBodies;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Real files against an independent plain reading. */
class RealFilesTest {

  private static final class Totals {
    long good;
    long bad;
    BigDecimal amount = BigDecimal.ZERO;
  }

  @ParameterizedTest
  @CsvSource({
    "marketing_campaign,marketing_campaign.csv,2240,mc-5524,marital_status,single",
    "telco-customer-churn,Telco-Customer-Churn.csv,7043,7590-VHVEG,has_partner,true"
  })
  void theExampleMappingsReadTheirFilesWhole(
      String mapping, String name, int lines, String firstId, String attribute, String value)
      throws IOException {
    Path file = file("customers/" + name);
    byte[] json = Files.readAllBytes(Path.of("../docs/examples/" + mapping + ".mapping.json"));
    ImportOptions options =
        ImportOptions.of(
            ImportKind.CUSTOMERS,
            Fields.of("mapping", JsonBodies.parse(json)),
            Map.of(),
            "shop",
            "USD");
    try (InputStream in = Files.newInputStream(file)) {
      BoundedInput sent = new BoundedInput(in, Long.MAX_VALUE, "");
      ByteLines bytes = new ByteLines(Unpacking.plain(sent, null, 200), sent::count, 1024 * 1024);
      CsvRows rows = new CsvRows(bytes, ImportKind.CUSTOMERS, options);
      ImportLineMessages messages = new ImportLineMessages(ImportKind.CUSTOMERS, options);
      int good = 0;
      for (Row row = rows.next(); row != null; row = rows.next()) {
        ImportLine line = messages.line(row);
        assertThat(line.hasProblem()).as(line.getProblem().getDetail()).isFalse();
        if (good == 0) {
          Value first = line.getCustomer().getAttributes().getFieldsOrThrow(attribute);
          assertThat(line.getCustomer().getCustomerId()).isEqualTo(firstId);
          assertThat(first.hasBoolValue() ? "" + first.getBoolValue() : first.getStringValue())
              .isEqualTo(value);
        }
        good++;
      }
      assertThat(good).isEqualTo(lines);
    }
  }

  private static Path file(String name) {
    Path file = Path.of(System.getProperty("clientele.shared.data", "../shared/data"), name);
    assumeTrue(Files.exists(file), "the data set " + file + " is not here");
    return file;
  }

  private static Totals imported(Path file, String mapping) throws IOException {
    ImportOptions options =
        ImportOptions.of(
            ImportKind.ORDERS,
            Fields.of("mapping", JsonBodies.parse(mapping.getBytes(StandardCharsets.UTF_8))),
            Map.of(),
            "shop",
            "USD");
    Totals totals = new Totals();
    try (InputStream in = Files.newInputStream(file)) {
      BoundedInput sent = new BoundedInput(in, Long.MAX_VALUE, "");
      ByteLines lines = new ByteLines(Unpacking.plain(sent, null, 200), sent::count, 1024 * 1024);
      CsvRows rows = new CsvRows(lines, ImportKind.ORDERS, options);
      ImportLineMessages messages = new ImportLineMessages(ImportKind.ORDERS, options);
      for (Row row = rows.next(); row != null; row = rows.next()) {
        ImportLine line = messages.line(row);
        if (line.hasProblem()) {
          totals.bad++;
        } else {
          totals.good++;
          var amount = line.getOrder().getAmount();
          totals.amount =
              totals
                  .amount
                  .add(BigDecimal.valueOf(amount.getUnits()))
                  .add(BigDecimal.valueOf(amount.getNanos(), 9));
        }
      }
      assertThat(sent.count()).isEqualTo(Files.size(file));
    }
    return totals;
  }

  @Test
  void theCdnowSampleIsReadByColumnNumbers() throws IOException {
    Path file = file("orders/cdnow_sample.txt");

    Totals totals =
        imported(
            file,
            "{\"customer_id\":0,\"ordered_at\":2,\"amount\":4,\"delimiter\":\" \",\"dateFormat\":\"yyyyMMdd\"}");

    List<String> lines = Files.readAllLines(file);
    BigDecimal sum =
        lines.stream()
            .map(line -> new BigDecimal(line.strip().split(" +")[4]))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    assertThat(totals.good).isEqualTo(lines.size());
    assertThat(totals.bad).isZero();
    assertThat(totals.amount).isEqualByComparingTo(sum);
  }

  @Test
  void theOnlineRetailSampleIsReadByColumnNames() throws IOException {
    Path file = file("orders/online_retail_2010-12_2011-05.csv.gz");

    Totals totals =
        imported(
            file,
            """
            {"order_id": "InvoiceNo", "sku": "StockCode", "product_name": "Description",
             "quantity": "Quantity", "ordered_at": "InvoiceDate", "unit_price": "UnitPrice",
             "customer_id": "CustomerID", "country": "Country", "currency": "GBP",
             "dateFormat": "yyyy-MM-dd HH:mm:ss"}
            """);

    Totals plain = new Totals();
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      for (String line = skipped(reader); line != null; line = reader.readLine()) {
        // The last five cells hold no delimiter, whatever the description holds.
        String[] cells = line.split(",", -1);
        String customer = cells[cells.length - 2];
        if (customer.isEmpty()) {
          plain.bad++;
          continue;
        }
        plain.good++;
        plain.amount =
            plain.amount.add(
                new BigDecimal(cells[cells.length - 5])
                    .multiply(new BigDecimal(cells[cells.length - 3])));
      }
    }
    assertThat(totals.good).isEqualTo(plain.good);
    assertThat(totals.bad).isEqualTo(plain.bad);
    assertThat(totals.amount).isEqualByComparingTo(plain.amount);
  }

  private static String skipped(BufferedReader reader) throws IOException {
    assertThat(reader.readLine()).startsWith("InvoiceNo,");
    return reader.readLine();
  }
}
