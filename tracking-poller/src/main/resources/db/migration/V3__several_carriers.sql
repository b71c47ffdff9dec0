alter table poll_plan
  -- Plans whose answers named this carrier and number; empty where the shipment calls for it.
  add column found_by bigint[] not null default '{}',
  -- When the carrier was told of the number, where it wants to be told before it follows one. Business time.
  add column registered_at timestamptz,
  -- Answers in a row that the carrier is only now looking the number up.
  add column look_ups int not null default 0;
