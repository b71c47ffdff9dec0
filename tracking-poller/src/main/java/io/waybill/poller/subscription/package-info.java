/** That carriers push: they are asked to for numbers that are watched, and again before that ends. Polls do not depend on it. */
@NullMarked
package io.waybill.poller.subscription;

import org.jspecify.annotations.NullMarked;
