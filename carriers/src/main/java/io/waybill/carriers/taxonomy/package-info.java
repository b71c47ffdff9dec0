/** Status vocabularies of others: every code of theirs has a home in ours, every detail of ours a best code of theirs. */
@NullMarked
package io.waybill.carriers.taxonomy;

import org.jspecify.annotations.NullMarked;
