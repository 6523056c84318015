#!/usr/bin/env bash
# The headless door: ./tool --help. JSON on standard output, everything else on standard error.
set -u
here=$(cd "$(dirname "$(readlink -f "$0")")" && pwd)
. "$here/src/main/scripts/common.sh"
find_jdk
if [ "${1:-}" = --version ]; then build; fi
[ -f "$here/target/classpath.txt" ] && [ -f "$classes/jp/kizahashi/Tool.class" ] || fail "not built yet: run ./tool --version once"
is_built || printf '%s\n' "built from older sources; ./tool --version builds anew" >&2
exec "$JAVA_HOME/bin/java" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xshare:auto -Dfile.encoding=UTF-8 -Duser.timezone=Asia/Tokyo \
  -cp "$classes:$(cat "$here/target/classpath.txt")" jp.kizahashi.Tool "$@"
