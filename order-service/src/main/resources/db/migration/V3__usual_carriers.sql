-- Whom a seller's platforms name: speaks for a carrier where several have numbers of one form.
create table usual_carrier (
  merchant_id text not null,
  carrier text not null,
  parcels int not null,
  primary key (merchant_id, carrier)
);
