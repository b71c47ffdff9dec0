package io.waybill.events.contacts;

import com.fasterxml.jackson.annotation.JsonTypeName;
import io.waybill.events.Tombstone;

/** The buyer of the record's key asked to be forgotten: readers drop what they know and keep the pair as erased. */
@Tombstone
@JsonTypeName("waybill.contacts.contact-erased.v1")
public record ContactErased() implements ContactEvent {}
