#!/usr/bin/env bash
# Installs the proxies and gateways that Network.Tests starts on loopback ports. Needs Debian or Ubuntu, and root.
# The packages' own services are not started: the tests start the programs themselves, each with its own configuration.
set -euo pipefail

# A host with two addresses, for the test whose first address is a black hole.
grep -q two-addresses.test /etc/hosts || printf '127.0.0.2 two-addresses.test\n127.0.0.1 two-addresses.test\n' >>/etc/hosts

missing=()
[ -x /usr/sbin/nginx ] || missing+=(nginx)
[ -x /usr/sbin/haproxy ] || missing+=(haproxy)
[ -x /usr/sbin/squid ] || missing+=(squid)
[ -x /usr/sbin/varnishd ] || missing+=(varnish)
[ ${#missing[@]} -gt 0 ] || exit 0

policy=/usr/sbin/policy-rc.d
if [ ! -e "$policy" ]; then
  printf '#!/bin/sh\nexit 101\n' >"$policy"
  chmod +x "$policy"
  trap 'rm -f "$policy"' EXIT
fi

apt-get update
DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "${missing[@]}"
