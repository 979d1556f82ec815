#!/bin/sh
# Packs what is built, unpacks it in an empty folder, and uses it there as a newcomer would: with a
# JDK, without Maven or Node, without a network, with an empty home folder.
# Called by test.sh, or by hand: sh server/src/test/sh/package.sh . JDK
set -eu
home=$(CDPATH= cd -- "$1" && pwd -P)
jdk=$2

fail() { echo "packaging: $*" >&2; exit 1; }
said() { grep -q -- "$1" "$scratch/out" || { head -c 2000 "$scratch/out" >&2; fail "'$1' was expected here"; }; }

scratch=$(mktemp -d)
server=''
stop() { if [ -n "$server" ]; then kill "$server" 2>/dev/null || true; wait "$server" 2>/dev/null || true; fi; }
trap 'stop; rm -rf "$scratch"' EXIT
trap 'exit 1' INT TERM

# Two runs give the same bytes, and the sum beside the archive is its sum.
for run in one two; do
  JAVA_HOME=$jdk EVENHAND_JAVA_HOME=$jdk "$home/evenhand" package --to "$scratch/$run" >/dev/null
done
archive=$(echo "$scratch"/one/*.zip)
cmp "$archive" "$scratch"/two/*.zip || fail "two runs gave different archives"
(cd "$scratch/one" && sha256sum -c --quiet ./*.sha256) || fail "the sum beside the archive is wrong"
rm -r "$scratch/two"

# Unpacked with the JDK's own tools there is no permission to run; with unzip there is.
mkdir "$scratch/empty place" && cd "$scratch/empty place"
if command -v unzip >/dev/null 2>&1; then
  unzip -q "$archive"
else
  echo "== packaging: no unzip here, so whether the launcher may be run was not tried" >&2
  "$jdk/bin/jar" xf "$archive" && chmod +x evenhand-*/evenhand
fi
rm "$archive"
cd evenhand-*
tree=$PWD
sha256sum -c --quiet SHA256SUMS || fail "a file is not what SHA256SUMS says"
listed=$(wc -l <SHA256SUMS)
found=$(find . -type f ! -name SHA256SUMS | wc -l)
[ "$listed" = "$found" ] || fail "$found files were unpacked, and SHA256SUMS lists $listed"
find . -name '*.class' -o -name '*.pdb' -o -name '*.dSYM' -o -name 'junit*' | grep . && fail "this is for developers"
tr -d '\r' <evenhand.cmd | cmp -s - evenhand.cmd && fail "evenhand.cmd needs the line ends of Windows"
if grep -rlF -e "$home" -e "${HOME:-/nowhere}/" --include='*.json' --include='*.md' --include='*.txt' .; then
  fail "these name a folder of this machine"
fi
if grep -nE 'repo1?\.maven|registry\.npm|artifactory|nexus|localhost' evenhand.cdx.json; then
  fail "the bill of materials names where it was fetched from"
fi

# Java alone on the path, beside what any Unix has; nothing of the build.
mkdir "$scratch/bin" "$scratch/home" "$scratch/tmp"
for tool in sh dirname readlink sed find head mktemp uname cat rm mv; do
  ln -s "$(command -v $tool)" "$scratch/bin/$tool"
done
ln -s "$jdk/bin/java" "$scratch/bin/java"

if unshare -rn ip link set lo up 2>/dev/null; then
  cut='unshare -rn sh -c'
else
  echo "== packaging: this machine does not let us cut a process off the network (unshare -rn, ip): tried with it" >&2
  cut='sh -c'
fi
# Everything in one process tree, since each cut-off one has a loopback of its own.
there() {
  env -i PATH="/usr/sbin:/sbin:/usr/bin:/bin" $cut '
    ip link set lo up 2>/dev/null || true
    PATH=$1 HOME=$2 EVENHAND_JAVA_OPTS="-Duser.home=$2 -Djava.io.tmpdir=$3"
    export PATH HOME EVENHAND_JAVA_OPTS
    shift 3
    exec "$@"' sh "$scratch/bin" "$scratch/home" "$scratch/tmp" "$@" >"$scratch/out" 2>"$scratch/err" ||
    { cat "$scratch/out" "$scratch/err" >&2; fail "$* ended with an error"; }
}

there ./evenhand --help
said ' start '
grep -q ' package ' "$scratch/out" && fail "a packed tree offers to pack"
# On a busy machine the process that reads language may be given up once.
for try in 1 2 3; do
  there ./evenhand check corpus/drafts/wexholme-2025-ilacs.md --json
  grep -q '"check":"language"' "$scratch/out" && break
done
said '"check":"language"'
said '"check":"judgement-matches-grade"'
there ./evenhand import corpus/samples
there ./evenhand search "children who go missing" --json
said '"text"'

# Serves until the address answers, asked by Java, for there may be no curl.
cat >"$scratch/Ask.java" <<'JAVA'
void main(String[] args) throws Exception {
  var process = new ProcessBuilder("./evenhand", "start").redirectError(ProcessBuilder.Redirect.INHERIT).start();
  try (var lines = process.inputReader()) {
    String address = lines.lines().filter(line -> line.startsWith("http")).findFirst().orElseThrow();
    var client = java.net.http.HttpClient.newBuilder()
        .followRedirects(java.net.http.HttpClient.Redirect.NORMAL)
        .cookieHandler(new java.net.CookieManager())
        .build();
    var page = client.send(
        java.net.http.HttpRequest.newBuilder(java.net.URI.create(address)).build(),
        java.net.http.HttpResponse.BodyHandlers.ofString());
    IO.println(page.statusCode() + " " + page.body().contains("<title>"));
  } finally {
    process.destroy();
    IO.println("stopped " + process.waitFor());
  }
}
JAVA
there "$jdk/bin/java" "$scratch/Ask.java"
said '200 true'
said 'stopped'
[ -s server/evenhand.aot ] || fail "its classes were not prepared for quicker starts"

# What it left behind is in its own folder, which its owner alone can open.
left=$(find "$scratch/home" "$scratch/tmp" -type f ! -path '*/hsperfdata_*' | head)
[ -z "$left" ] || fail "it left files outside its folder: $left"
others=$(find data -type d -perm /077 | head -n 3)
[ -z "$others" ] || fail "others could read: $others"
(cd "$tree" && sha256sum -c --quiet SHA256SUMS) || fail "running it changed what was unpacked"
echo "== packaging: packed twice alike, unpacked, checked, imported, searched and served without Maven, Node or network"
