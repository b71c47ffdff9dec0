#!/usr/bin/env bash
# Prints an access token for the API of the services that docker-compose.yml runs, good for twelve hours.
#   deploy/token.sh [MERCHANT] [SCOPES]     with WAYBILL_ENV=FILE for another file than the root's .env
set -euo pipefail

merchant="${1:-demo}"
scopes="${2:-orders:write shipments:read messages:read claims:read}"
env="${WAYBILL_ENV:-$(cd "$(dirname "$0")/.." && pwd)/.env}"

[[ "$merchant" =~ ^[A-Za-z0-9._-]+$ && "$scopes" =~ ^[a-z:\ -]+$ ]] || { echo "Neither a merchant nor scopes." >&2; exit 2; }
[ -r "$env" ] || { echo "There is no $env to read. Run deploy/secrets.sh first." >&2; exit 1; }

url() { openssl base64 -A | tr '+/' '-_' | tr -d '='; }

now="$(date +%s)"
header="$(printf '{"alg":"RS256","typ":"JWT"}' | url)"
claims="$(printf '{"iss":"waybill-deploy","sub":"deploy/token.sh","merchant":"%s","scope":"%s","iat":%d,"exp":%d}' \
  "$merchant" "$scopes" "$now" "$((now + 12 * 3600))" | url)"
key="$(sed -n 's/^TOKEN_PRIVATE_KEY=//p' "$env" | openssl base64 -d -A)"
signature="$(printf '%s.%s' "$header" "$claims" | openssl dgst -sha256 -sign <(echo "$key") | url)"
echo "$header.$claims.$signature"
