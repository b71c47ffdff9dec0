/**
 * The house rules, checked on compiled classes. A module's test is one line: {@code return House.ofService("...")}. Each
 * rule is proved by a planted violation in this module's tests.
 */
@NullMarked
package io.waybill.testkit.house;

import org.jspecify.annotations.NullMarked;
