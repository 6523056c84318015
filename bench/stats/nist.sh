#!/usr/bin/env bash
# Digits of NIST's certified values, ours beside the library's QR. Needs a built tree with its tests (./test) and the data.
set -eu
here=$(cd "$(dirname "$0")/../.." && pwd)
cd "$here"
. src/main/scripts/common.sh
find_jdk
"$JAVA_HOME/bin/java" -cp "target/test-classes:target/classes:$(cat target/classpath.txt)" \
  jp.kizahashi.stats.regression.NistDigits
