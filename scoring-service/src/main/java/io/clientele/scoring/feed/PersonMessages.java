package io.clientele.scoring.feed;

import com.google.type.Date;
import io.clientele.contracts.profile.v1.Change;
import io.clientele.contracts.profile.v1.CustomerChanged;
import io.clientele.scoring.attribute.Attributes;
import io.clientele.scoring.demographic.Demographics;
import io.clientele.scoring.demographic.Income;
import io.clientele.scoring.demographic.PartialDate;
import io.clientele.scoring.person.PersonChange;
import io.clientele.scoring.wire.MoneyMessages;
import org.jspecify.annotations.Nullable;

/** What the profile feed says of persons. */
final class PersonMessages {

  private PersonMessages() {}

  static PersonChange change(Change change) {
    CustomerChanged changed = change.getCustomerChanged();
    String customerId = change.getCustomerId();
    String personId = changed.getPersonId().isEmpty() ? customerId : changed.getPersonId();
    return new PersonChange(
        customerId,
        personId,
        changed.getProfilingRefused(),
        demographics(changed, customerId.equals(personId)),
        attributes(changed, customerId.equals(personId)),
        referredBy(changed, customerId.equals(personId)),
        ContactMessages.contact(changed));
  }

  // They come with the person's own id; there none told means that none are known any more.
  private static @Nullable Demographics demographics(CustomerChanged changed, boolean ofPerson) {
    return ofPerson || changed.hasDemographics() ? demographics(changed.getDemographics()) : null;
  }

  private static @Nullable Attributes attributes(CustomerChanged changed, boolean ofPerson) {
    return ofPerson || changed.hasAttributes()
        ? AttributeMessages.attributes(changed.getAttributes())
        : null;
  }

  private static @Nullable String referredBy(CustomerChanged changed, boolean ofPerson) {
    return ofPerson || !changed.getReferredBy().isEmpty() ? changed.getReferredBy() : null;
  }

  static Demographics demographics(io.clientele.contracts.profile.v1.Demographics told) {
    return new Demographics(
        told.hasBirthDate() ? date(told.getBirthDate()) : null,
        told.getGender(),
        told.getMaritalStatus(),
        told.hasHouseholdSize() ? told.getHouseholdSize() : null,
        told.getChildrenBirthYearsList(),
        told.getNoChildren(),
        told.hasYoungChildren() ? told.getYoungChildren() : null,
        told.hasTeenagers() ? told.getTeenagers() : null,
        told.hasSenior() ? told.getSenior() : null,
        told.hasHasPartner() ? told.getHasPartner() : null,
        told.hasHasDependents() ? told.getHasDependents() : null,
        told.getEducation(),
        told.getOccupation(),
        told.getIndustry(),
        told.getPosition(),
        told.hasIncome() ? income(told) : null,
        told.getCountry(),
        told.getDivisionCode(),
        told.getRegion(),
        told.getCity(),
        told.getSettlement(),
        told.getCitySize());
  }

  // A date that is none tells nothing; it does not stop the feed.
  private static @Nullable PartialDate date(Date date) {
    try {
      return new PartialDate(date.getYear(), date.getMonth(), date.getDay());
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private static Income income(io.clientele.contracts.profile.v1.Demographics told) {
    return new Income(MoneyMessages.amount(told.getIncome()), told.getIncome().getCurrencyCode());
  }
}
