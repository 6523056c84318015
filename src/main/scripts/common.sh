# Shared by the three doors ./run, ./test and ./tool: finds what they need and says plainly what is missing.
# Sourced, never run; expects $here to be the folder of the clone.

fail() { printf '%s\n' "$*" >&2; exit 3; }

java_major() { "$1" -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java.specification.version = //p'; }

# Sets JAVA_HOME to a JDK of 25 or newer: JAVA_HOME itself, PATH, then the usual folders.
find_jdk() {
  local candidate path_java
  path_java=$(command -v javac 2>/dev/null) && path_java=$(dirname "$(dirname "$(readlink -f "$path_java")")")
  for candidate in "${JAVA_HOME:-}" "$path_java" /usr/lib/jvm/*25* /usr/lib/jvm/*2[6-9]* /opt/jdk*25* /opt/java/* \
      "$HOME"/.sdkman/candidates/java/25* "$HOME"/.jdks/*25*; do
    [ -n "$candidate" ] && [ -x "$candidate/bin/javac" ] || continue
    case "$(java_major "$candidate/bin/java")" in
      2[5-9]|[3-9][0-9]) JAVA_HOME=$candidate; export JAVA_HOME; return 0 ;;
    esac
  done
  fail "JDK 25 が見つかりません。JDK 25 を入れるか、JAVA_HOME に場所を指定してください。 (JDK 25 was not found: install it or set JAVA_HOME.)"
}

find_build_tools() {
  command -v mvn >/dev/null || fail "Maven が見つかりません（3.8 以上を入れてください）。 (Maven 3.8 or newer was not found.)"
  command -v node >/dev/null || fail "Node.js が見つかりません（20 以上を入れてください）。 (Node.js 20 or newer was not found.)"
  [ "$(node -p 'process.versions.node.split(".")[0]')" -ge 20 ] || fail "Node.js 20 以上が必要です。 (Node.js 20 or newer is needed.)"
}

# Silences a warning of Maven itself on new JDKs.
export MAVEN_OPTS="${MAVEN_OPTS:-} --sun-misc-unsafe-memory-access=allow"

classes=$here/target/classes
built=$here/target/built

# True when the build output is there and nothing in the sources is newer.
is_built() {
  [ -f "$built" ] && [ -f "$here/target/classpath.txt" ] || return 1
  [ -z "$(find "$here/pom.xml" "$here/src/main" -path '*/node_modules' -prune -o -newer "$built" -type f -print -quit)" ]
}

# Builds what is missing; progress goes to standard error.
build() {
  is_built && return 0
  find_build_tools
  printf '%s\n' "準備しています（初回は数分かかります）… (building; the first time takes some minutes)" >&2
  # The bill of materials changes with the dependencies only.
  local known_parts=false
  [ "$classes/sbom/bom.json" -nt "$here/pom.xml" ] && known_parts=true
  (cd "$here" && mvn -q -B -Dquick -DskipTests -Dcyclonedx.skip=$known_parts process-classes) 1>&2 || fail "組立てに失敗しました。上の記録を見てください。 (The build failed; see above.)"
  touch "$built"
}
