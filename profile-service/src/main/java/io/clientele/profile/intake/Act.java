package io.clientele.profile.intake;

import io.clientele.profile.attribute.Identity;
import io.clientele.profile.behaviour.Behaviour;
import io.clientele.profile.order.Order;
import io.clientele.profile.order.Refund;
import io.clientele.profile.order.Revision;
import java.time.Instant;

/** What a fact tells of a customer. */
public sealed interface Act {

  /** The person. */
  String customerId();

  /** When it happened. */
  Instant at();

  /** The digest of everything the act says. */
  String digest();

  /** The kind's name in metrics. */
  String kind();

  /** Who somebody is. */
  record Identified(Identity identity) implements Act {
    @Override
    public String customerId() {
      return identity.customerId();
    }

    @Override
    public Instant at() {
      return identity.observedAt();
    }

    @Override
    public String digest() {
      return identity.digest();
    }

    @Override
    public String kind() {
      return "identify";
    }
  }

  /** What somebody did. */
  record Behaved(Behaviour behaviour) implements Act {
    @Override
    public String customerId() {
      return behaviour.customerId();
    }

    @Override
    public Instant at() {
      return behaviour.occurredAt();
    }

    @Override
    public String digest() {
      return behaviour.digest();
    }

    @Override
    public String kind() {
      return "behaviour";
    }
  }

  /** What somebody bought. */
  record Ordered(Order order) implements Act {
    @Override
    public String customerId() {
      return order.customerId();
    }

    @Override
    public Instant at() {
      return order.orderedAt();
    }

    @Override
    public String digest() {
      return order.digest();
    }

    @Override
    public String kind() {
      return "order";
    }
  }

  /** What somebody was given back. */
  record Refunded(Refund refund) implements Act {
    @Override
    public String customerId() {
      return refund.customerId();
    }

    @Override
    public Instant at() {
      return refund.refundedAt();
    }

    @Override
    public String digest() {
      return refund.digest();
    }

    @Override
    public String kind() {
      return "refund";
    }
  }

  /** How an order is from a time on. */
  record Revised(Revision revision) implements Act {
    @Override
    public String customerId() {
      return revision.order().customerId();
    }

    @Override
    public Instant at() {
      return revision.revisedAt();
    }

    @Override
    public String digest() {
      return revision.digest();
    }

    @Override
    public String kind() {
      return "order_revision";
    }
  }
}
