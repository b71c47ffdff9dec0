/**
 * The accounts that we have with carriers, and what each may be asked: so many calls a second and a day, however many
 * instances of the poller run, because each call is granted from the account's one row.
 */
@NullMarked
package io.waybill.poller.account;

import org.jspecify.annotations.NullMarked;
