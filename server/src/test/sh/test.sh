#!/bin/sh
# Everything that must pass: Java, web and browser tests, with the set-up they need.
# Called by `./evenhand test`, which has found the JDK.
set -eu
home=$1
export JAVA_HOME="$EVENHAND_JDK"

say() { printf '\n== %s\n' "$*"; }

need() {
  command -v "$1" >/dev/null 2>&1 && return
  echo "evenhand test needs $1 ($2)." >&2
  exit 1
}

find_browser() {
  for name in "${EVENHAND_BROWSER:-}" chromium chromium-browser google-chrome google-chrome-stable \
    chrome microsoft-edge "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"; do
    [ -n "$name" ] && command -v "$name" 2>/dev/null && return
  done
}

need mvn "Maven 3.8 or later"
need node "Node 20 or later"
need npm "which comes with Node"

browser=$(find_browser || true)
if [ -z "$browser" ] && [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
  say "Installing Chromium for the browser tests"
  apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq chromium >/dev/null
  browser=$(find_browser || true)
fi
if [ -z "$browser" ]; then
  echo "The browser tests need Chromium, Chrome or Edge: install one, or set EVENHAND_BROWSER to it." >&2
  exit 1
fi

say "Java and web tests (Maven on $JAVA_HOME)"
mvn -B -ntp -f "$home/pom.xml" verify
mkdir -p "$home/target" && touch "$home/target/built"

say "The packed archive"
sh "$home/server/src/test/sh/package.sh" "$home" "$EVENHAND_JDK"

say "Browser tests ($browser)"
cd "$home/web"
EVENHAND_BROWSER="$browser" npm run --silent browser
say "All tests passed"
