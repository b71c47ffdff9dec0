#!/usr/bin/env bash
# A database and its three roles for each service, as test-kit's Databases makes them for tests: an owner for the schema, and
# two that live with its walls. Run at every start: leaves what is there, but sets the passwords.
set -euo pipefail

for database in orders poller normalizer notification claims; do
  # Passwords go by environment, where the list of processes does not show them.
  for role in OWNER APP WORKER; do
    variable="${database^^}_${role}_PASSWORD"
    export "$role=${!variable:?}"
  done
  psql --quiet --no-psqlrc -v ON_ERROR_STOP=1 -v database="$database" -v owner_role="${database}_owner" \
    -v app_role="${database}_app" -v worker_role="${database}_worker" << 'SQL'
\getenv owner OWNER
\getenv app APP
\getenv worker WORKER

select format('create role %I', role) from unnest(array[:'owner_role', :'app_role', :'worker_role']) role
where not exists (select from pg_roles where rolname = role) \gexec
alter role :"owner_role" login nosuperuser nobypassrls password :'owner';
alter role :"app_role" login nosuperuser nobypassrls password :'app';
alter role :"worker_role" login nosuperuser nobypassrls password :'worker';

select format('create database %I owner %I', :'database', :'owner_role')
where not exists (select from pg_database where datname = :'database') \gexec
revoke all on database :"database" from public;
grant connect on database :"database" to :"app_role", :"worker_role";
SQL
  echo "$database: database and roles stand"
done
