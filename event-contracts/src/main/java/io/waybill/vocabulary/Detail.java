package io.waybill.vocabulary;

import static io.waybill.vocabulary.Status.*;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Why a parcel has its status. The whole table: a detail without cause, party and act does not compile. */
public enum Detail {
    ANNOUNCED(PENDING, "announced", Category.PENDING, Cause.NONE, Party.SELLER, false),
    NOT_YET_KNOWN(PENDING, "not_yet_known", Category.PENDING, Cause.NONE, Party.SELLER, false),
    AWAITING_HANDOVER(PENDING, "awaiting_handover", Category.PENDING, Cause.NONE, Party.SELLER, false),
    MOVING(IN_TRANSIT, "moving", Category.IN_TRANSIT, Cause.NONE, Party.CARRIER, false),
    ACCEPTED(IN_TRANSIT, "accepted", Category.IN_TRANSIT, Cause.NONE, Party.CARRIER, false),
    DEPARTED(IN_TRANSIT, "departed", Category.IN_TRANSIT, Cause.NONE, Party.CARRIER, false),
    ARRIVED_AT_FACILITY(
            IN_TRANSIT, "arrived_at_facility", Category.ARRIVED_AT_FACILITY, Cause.NONE, Party.CARRIER, false),
    SORTED(IN_TRANSIT, "sorted", Category.ARRIVED_AT_FACILITY, Cause.NONE, Party.CARRIER, false),
    DEPARTED_ORIGIN_COUNTRY(
            IN_TRANSIT, "departed_origin_country", Category.IN_TRANSIT, Cause.NONE, Party.CARRIER, false),
    ARRIVED_IN_DESTINATION_COUNTRY(
            IN_TRANSIT,
            "arrived_in_destination_country",
            Category.ARRIVED_AT_FACILITY,
            Cause.NONE,
            Party.CARRIER,
            false),
    HANDED_TO_PARTNER(IN_TRANSIT, "handed_to_partner", Category.IN_TRANSIT, Cause.NONE, Party.CARRIER, false),
    FORWARDED(IN_TRANSIT, "forwarded", Category.IN_TRANSIT, Cause.NONE, Party.CARRIER, false),
    RESCHEDULED(IN_TRANSIT, "rescheduled", Category.IN_TRANSIT, Cause.NONE, Party.CARRIER, false),
    APPOINTMENT_MADE(IN_TRANSIT, "appointment_made", Category.IN_TRANSIT, Cause.NONE, Party.CARRIER, false),
    PROBLEM_RESOLVED(IN_TRANSIT, "problem_resolved", Category.IN_TRANSIT, Cause.NONE, Party.CARRIER, false),
    DELAYED_ANNOUNCED(IN_TRANSIT, "delayed_announced", Category.EXCEPTION_OTHER, Cause.UNKNOWN, Party.CARRIER, false),
    DELAYED_WEATHER(IN_TRANSIT, "delayed_weather", Category.EXCEPTION_OTHER, Cause.WEATHER, Party.NOBODY, false),
    DELAYED_TRANSPORT(IN_TRANSIT, "delayed_transport", Category.EXCEPTION_OTHER, Cause.TRANSPORT, Party.CARRIER, false),
    DELAYED_PROCESSING(
            IN_TRANSIT, "delayed_processing", Category.EXCEPTION_OTHER, Cause.PROCESSING, Party.CARRIER, false),
    MISROUTED(IN_TRANSIT, "misrouted", Category.EXCEPTION_OTHER, Cause.MISROUTE, Party.CARRIER, false),
    PRESENTED(CUSTOMS, "presented", Category.CUSTOMS_CLEARANCE, Cause.CUSTOMS, Party.CUSTOMS, false),
    INSPECTION(CUSTOMS, "inspection", Category.CUSTOMS_CLEARANCE, Cause.CUSTOMS, Party.CUSTOMS, false),
    RELEASED(CUSTOMS, "released", Category.CUSTOMS_CLEARANCE, Cause.NONE, Party.CARRIER, false),
    HELD(CUSTOMS, "held", Category.CUSTOMS_HELD, Cause.CUSTOMS, Party.CUSTOMS, false),
    DUTIES_DUE(CUSTOMS, "duties_due", Category.CUSTOMS_HELD, Cause.DUTIES, Party.BUYER, true),
    DOCUMENTS_MISSING(CUSTOMS, "documents_missing", Category.CUSTOMS_HELD, Cause.DOCUMENTS, Party.SELLER, true),
    PROHIBITED(CUSTOMS, "prohibited", Category.CUSTOMS_HELD, Cause.CUSTOMS, Party.CUSTOMS, false),
    ON_VEHICLE(OUT_FOR_DELIVERY, "on_vehicle", Category.OUT_FOR_DELIVERY, Cause.NONE, Party.CARRIER, false),
    ARRIVING_SOON(OUT_FOR_DELIVERY, "arriving_soon", Category.OUT_FOR_DELIVERY, Cause.NONE, Party.CARRIER, false),
    AT_PICKUP_POINT(
            AVAILABLE_FOR_PICKUP, "at_pickup_point", Category.AVAILABLE_FOR_PICKUP, Cause.NONE, Party.BUYER, true),
    IN_LOCKER(AVAILABLE_FOR_PICKUP, "in_locker", Category.AVAILABLE_FOR_PICKUP, Cause.NONE, Party.BUYER, true),
    AT_POST_OFFICE(
            AVAILABLE_FOR_PICKUP, "at_post_office", Category.AVAILABLE_FOR_PICKUP, Cause.NONE, Party.BUYER, true),
    PICKUP_REMINDER(
            AVAILABLE_FOR_PICKUP, "pickup_reminder", Category.AVAILABLE_FOR_PICKUP, Cause.NONE, Party.BUYER, true),
    NOBODY_HOME(ATTEMPT_FAILED, "nobody_home", Category.ATTEMPT_FAILED, Cause.ABSENCE, Party.CARRIER, false),
    BUSINESS_CLOSED(ATTEMPT_FAILED, "business_closed", Category.ATTEMPT_FAILED, Cause.ABSENCE, Party.CARRIER, false),
    NO_ACCESS(ATTEMPT_FAILED, "no_access", Category.ATTEMPT_FAILED, Cause.ADDRESS, Party.BUYER, true),
    NOTICE_LEFT(ATTEMPT_FAILED, "notice_left", Category.ATTEMPT_FAILED, Cause.ABSENCE, Party.BUYER, true),
    WILL_RETRY(ATTEMPT_FAILED, "will_retry", Category.ATTEMPT_FAILED, Cause.UNKNOWN, Party.CARRIER, false),
    TO_RECIPIENT(DELIVERED, "to_recipient", Category.DELIVERED, Cause.NONE, Party.NOBODY, false),
    SIGNED(DELIVERED, "signed", Category.DELIVERED, Cause.NONE, Party.NOBODY, false),
    TO_NEIGHBOUR(DELIVERED, "to_neighbour", Category.DELIVERED, Cause.NONE, Party.NOBODY, false),
    SAFE_PLACE(DELIVERED, "safe_place", Category.DELIVERED, Cause.NONE, Party.NOBODY, false),
    COLLECTED(DELIVERED, "collected", Category.DELIVERED, Cause.NONE, Party.NOBODY, false),
    IN_LETTERBOX(DELIVERED, "in_letterbox", Category.DELIVERED, Cause.NONE, Party.NOBODY, false),
    CASH_COLLECTED(DELIVERED, "cash_collected", Category.DELIVERED, Cause.NONE, Party.NOBODY, false),
    DAMAGED(EXCEPTION, "damaged", Category.EXCEPTION_DAMAGED, Cause.DAMAGE, Party.CARRIER, false),
    LOST(EXCEPTION, "lost", Category.EXCEPTION_LOST, Cause.LOSS, Party.CARRIER, false),
    ADDRESS_PROBLEM(EXCEPTION, "address_problem", Category.EXCEPTION_ADDRESS, Cause.ADDRESS, Party.BUYER, true),
    REFUSED(EXCEPTION, "refused", Category.EXCEPTION_OTHER, Cause.REFUSAL, Party.SELLER, false),
    RECIPIENT_MOVED(EXCEPTION, "recipient_moved", Category.EXCEPTION_ADDRESS, Cause.ADDRESS, Party.SELLER, false),
    HELD_BY_CARRIER(EXCEPTION, "held_by_carrier", Category.EXCEPTION_OTHER, Cause.PROCESSING, Party.CARRIER, false),
    PAYMENT_DUE(EXCEPTION, "payment_due", Category.EXCEPTION_OTHER, Cause.DUTIES, Party.BUYER, true),
    PICKUP_MISSED(EXCEPTION, "pickup_missed", Category.EXCEPTION_OTHER, Cause.ABSENCE, Party.CARRIER, false),
    REJECTED_BY_CARRIER(
            EXCEPTION, "rejected_by_carrier", Category.EXCEPTION_OTHER, Cause.PROCESSING, Party.SELLER, false),
    SECURITY(EXCEPTION, "security", Category.EXCEPTION_OTHER, Cause.SECURITY, Party.CARRIER, false),
    DISPOSED(EXCEPTION, "disposed", Category.EXCEPTION_OTHER, Cause.LOSS, Party.SELLER, false),
    OTHER(EXCEPTION, "other", Category.EXCEPTION_OTHER, Cause.UNKNOWN, Party.CARRIER, false),
    RETURNING_TO_SENDER(RETURNING, "to_sender", Category.RETURNING, Cause.UNKNOWN, Party.CARRIER, false),
    REFUSED_RETURNING(RETURNING, "refused_returning", Category.RETURNING, Cause.REFUSAL, Party.CARRIER, false),
    UNCLAIMED_RETURNING(RETURNING, "unclaimed_returning", Category.RETURNING, Cause.ABSENCE, Party.CARRIER, false),
    UNDELIVERABLE_RETURNING(
            RETURNING, "undeliverable_returning", Category.RETURNING, Cause.ADDRESS, Party.CARRIER, false),
    RETURNED_TO_SENDER(RETURNED, "to_sender", Category.RETURNED, Cause.UNKNOWN, Party.SELLER, false),
    REDELIVERED_TO_SELLER(RETURNED, "redelivered_to_seller", Category.RETURNED, Cause.UNKNOWN, Party.SELLER, false),
    LABEL_VOIDED(CANCELLED, "label_voided", Category.EXCEPTION_OTHER, Cause.NONE, Party.SELLER, false),
    ORDER_CANCELLED(CANCELLED, "order_cancelled", Category.EXCEPTION_OTHER, Cause.NONE, Party.SELLER, false),
    INTERCEPTED(CANCELLED, "intercepted", Category.EXCEPTION_OTHER, Cause.NONE, Party.SELLER, false),
    NO_NEWS(EXPIRED, "no_news", Category.EXPIRED, Cause.UNKNOWN, Party.NOBODY, false),
    NUMBER_NEVER_KNOWN(EXPIRED, "number_never_known", Category.EXPIRED, Cause.UNKNOWN, Party.SELLER, false);

    private static final Map<Meaning, Detail> BY_MEANING =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Detail::meaning, Function.identity()));

    private final Meaning meaning;
    private final Category category;
    private final Cause cause;
    private final Party party;
    private final boolean buyerMustAct;

    Detail(Status status, String name, Category category, Cause cause, Party party, boolean buyerMustAct) {
        this.meaning = new Meaning(status, name);
        this.category = category;
        this.cause = cause;
        this.party = party;
        this.buyerMustAct = buyerMustAct;
    }

    /** Empty for a detail that a newer writer knows. */
    public static Optional<Detail> of(Meaning meaning) {
        return Optional.ofNullable(BY_MEANING.get(meaning));
    }

    public Meaning meaning() {
        return meaning;
    }

    public Status status() {
        return meaning.status();
    }

    public Category category() {
        return category;
    }

    public Cause cause() {
        return cause;
    }

    public Party party() {
        return party;
    }

    public boolean buyerMustAct() {
        return buyerMustAct;
    }
}
