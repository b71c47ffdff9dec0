/** The bus as types: topics as values, the envelope that every event travels in, and values that several topics share. */
@NullMarked
package io.waybill.events;

import org.jspecify.annotations.NullMarked;
