package io.clientele.profile.customer;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.Immutable;

/** A row of customer, for reading; {@link CustomerRepository} writes. */
@Entity
@Immutable
@Table(name = "customer")
public class CustomerEntity extends PanacheEntityBase {

  @Id
  @Column(name = "customer_id")
  String customerId = "";

  @Column(name = "first_seen_at")
  Instant firstSeenAt = Instant.EPOCH;

  @Column(name = "last_seen_at")
  Instant lastSeenAt = Instant.EPOCH;

  String[] sources = {};

  Customer toCustomer(String attributes, Labels labels) {
    return new Customer(customerId, attributes, List.of(sources), firstSeenAt, lastSeenAt, labels);
  }
}
