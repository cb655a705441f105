package io.clientele.e2e.reference;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** Reads the real data sets, each as its own documentation describes it. */
public final class RawFile {

  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private RawFile() {}

  /** CDNOW: every line is a purchase; columns separated by runs of blanks. */
  public static List<Transaction> cdnow(Path file) throws IOException {
    List<Transaction> transactions = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      List<String> columns = BLANKS.splitAsStream(line.trim()).toList();
      transactions.add(
          new Transaction(
              columns.get(0),
              LocalDate.parse(columns.get(2), DateTimeFormatter.BASIC_ISO_DATE)
                  .atStartOfDay()
                  .toInstant(ZoneOffset.UTC),
              new BigDecimal(columns.get(4)),
              false));
    }
    return transactions;
  }

  /**
   * Online Retail: lines of one invoice are one transaction, an invoice `C...` is a cancellation.
   */
  public static RetailFile onlineRetail(Path file) throws IOException {
    Map<String, Transaction> invoices = new LinkedHashMap<>();
    long withCustomer = 0;
    long without = 0;
    CSVFormat format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
    try (InputStream raw = new GZIPInputStream(Files.newInputStream(file));
        Reader reader = new InputStreamReader(raw, StandardCharsets.UTF_8)) {
      for (CSVRecord line : format.parse(reader)) {
        if (line.get("CustomerID").isBlank()) {
          without++;
          continue;
        }
        withCustomer++;
        Transaction transaction = transaction(line);
        invoices.merge(line.get("InvoiceNo"), transaction, Transaction::plus);
      }
    }
    return new RetailFile(List.copyOf(invoices.values()), withCustomer, without);
  }

  private static Transaction transaction(CSVRecord line) {
    return new Transaction(
        line.get("CustomerID"),
        LocalDateTime.parse(line.get("InvoiceDate").replace(' ', 'T')).toInstant(ZoneOffset.UTC),
        new BigDecimal(line.get("Quantity")).multiply(new BigDecimal(line.get("UnitPrice"))),
        line.get("InvoiceNo").startsWith("C"));
  }

  /**
   * What the file holds.
   *
   * @param transactions one for each invoice with a customer
   * @param withCustomer lines that name a customer
   * @param withoutCustomer lines that do not
   */
  public record RetailFile(
      List<Transaction> transactions, long withCustomer, long withoutCustomer) {}
}
