#!/usr/bin/env bash
# Makes what only this installation knows: passwords, the key of buyers' links, the key pair of access tokens.
#   deploy/secrets.sh [FOLDER]     writes FOLDER/.env (the repository's root, where compose looks for it)
# Never overwrites. Keep a copy elsewhere: the databases hold these passwords, and buyers' mails hold links made with the key.
set -euo pipefail

folder="${1:-$(cd "$(dirname "$0")/.." && pwd)}"
file="$folder/.env"

command -v openssl > /dev/null || { echo "This needs openssl, and there is none on the PATH." >&2; exit 1; }
if [ -e "$file" ]; then
  echo "$file is there already. Whoever wants new secrets moves it away first, and knows why." >&2
  exit 1
fi

# Letters and digits, so that it may stand anywhere.
password() { openssl rand -hex 24; }
line() { openssl base64 -A; }

key="$(openssl genpkey -algorithm RSA -pkeyopt rsa_keygen_bits:2048 2> /dev/null)"

secrets() {
  echo "# Written by deploy/secrets.sh. For the owner's eyes only; settings that are no secrets may stand here too."
  echo "POSTGRES_PASSWORD=$(password)"
  local database role
  for database in ORDERS POLLER NORMALIZER NOTIFICATION CLAIMS; do
    for role in OWNER APP WORKER; do
      echo "${database}_${role}_PASSWORD=$(password)"
    done
  done
  echo "GRAFANA_PASSWORD=$(password)"
  echo "# Signs the links in buyers' messages."
  echo "WAYBILL_LINK_KEY=$(openssl rand 32 | line)"
  echo "# By which services know access tokens. The private half stays here, for deploy/token.sh; no container gets it."
  echo "WAYBILL_TOKEN_KEY=base64:$(openssl pkey -pubout <<< "$key" | line)"
  echo "TOKEN_PRIVATE_KEY=$(line <<< "$key")"
}

umask 077
made="$(secrets)"
# Refuses, too, what somebody else has written meanwhile.
set -o noclobber
echo "$made" > "$file"
echo "Wrote $file. Now: docker compose up -d --build"
