package io.waybill.poller.push;

import io.waybill.kit.work.Signal;
import org.springframework.stereotype.Component;

/** Tells the job that a push was stored. */
@Component
class PushSignal extends Signal {}
