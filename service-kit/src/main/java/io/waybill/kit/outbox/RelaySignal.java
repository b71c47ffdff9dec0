package io.waybill.kit.outbox;

import io.waybill.kit.work.Signal;
import org.springframework.stereotype.Component;

/** Tells the relay that a transaction left something for it. */
@Component
class RelaySignal extends Signal {}
