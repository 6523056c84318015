#!/usr/bin/env bash
# Unpacks an archive of ./tool package and starts it as a person of no rights in a network namespace without routes and with
# a PATH that finds no java, mvn or node; signs in; prints the seconds as JSON on standard output.
# bench/package-offline.sh ARCHIVE.tar.gz [LIMIT IN SECONDS, default 60]
# Exit 0: within the limit. 1: not, or something failed. 77: this machine does not let us make such a namespace.
set -u
archive=$(readlink -f "${1:?archive}")
limit=${2:-60}
mode=${3:---real}

if [ "${KIZAHASHI_OFFLINE_INSIDE:-}" != yes ]; then
  if [ "$(id -u)" -eq 0 ]; then
    unshare -n true 2>/dev/null || { echo "unshare -n is not permitted here" >&2; exit 77; }
    work=$(mktemp -d) && chmod 0755 "$work" && mkdir "$work/own" && chown nobody "$work/own"
    group=$(id -g nobody)
    as=(setpriv --reuid=nobody "--regid=$group" --clear-groups --)
    up='ip link set lo up'
    spaces=(unshare -n)
  else
    unshare -rn true 2>/dev/null || { echo "unshare -rn is not permitted here" >&2; exit 77; }
    work=$(mktemp -d) && mkdir "$work/own"
    as=()
    # A mapped root would look like root to the product: back to oneself once the loopback is up.
    up='ip link set lo up'
    spaces=(unshare -rn)
    back=(unshare -U "--map-user=$(id -u)" "--map-group=$(id -g)" --)
  fi
  trap 'rm -rf "$work"' EXIT
  # Only what every Linux has: no java, mvn, node, git on this PATH.
  mkdir "$work/bin"
  for tool in awk bash basename cat cut date dirname env getent grep gzip head id ip ls mkdir nproc printf readlink rm sed sh sleep tail tar timeout tr uname; do
    found=$(command -v "$tool") && [ -x "$found" ] && ln -s "$found" "$work/bin/$tool"
  done
  chmod -R a+rX "$work/bin"
  script=$(readlink -f "$0")
  cp "$script" "$work/inside.sh" && chmod 0755 "$work/inside.sh"
  cp -a --reflink=auto "$archive" "$work/given" && chmod -R a+rX "$work/given"
  "${spaces[@]}" -- env -i PATH=/usr/sbin:/sbin:/usr/bin:/bin bash -c "$up"' && exec "$@"' bash \
    "${as[@]}" "${back[@]+"${back[@]}"}" env -i "PATH=$work/bin" "HOME=$work/own" KIZAHASHI_OFFLINE_INSIDE=yes \
    "$work/bin/bash" "$work/inside.sh" "$work/given" "$limit" "$mode"
  exit $?
fi

# From here on: no rights, no network, no tools of a developer.
for tool in java mvn node; do
  if command -v "$tool" >/dev/null 2>&1; then echo "$tool is on PATH" >&2; exit 1; fi
done
[ "$(ip -o route show | wc -l 2>/dev/null || ip -o route show | grep -c .)" = 0 ] || { echo "there is a route" >&2; exit 1; }
cd "$HOME" || exit 1
began=$(date +%s%N)
if [ -d "$archive" ]; then
  cd "$archive" || exit 1
else
  tar xzf "$archive" && cd kizahashi-*-linux-x64 || exit 1
fi
unpacked=$(date +%s%N)
export KIZAHASHI_HOME="$HOME/data" KIZAHASHI_PORT=18080
./kizahashi start "$mode" > "$HOME/log" 2>&1 &
product=$!
trap 'kill -TERM $product 2>/dev/null; wait $product 2>/dev/null' EXIT

# One request of HTTP/1.0: head and body on standard output.
ask() { # METHOD PATH COOKIE BODY
  exec 3<>"/dev/tcp/127.0.0.1/$KIZAHASHI_PORT" || return 1
  printf '%s %s HTTP/1.0\r\nHost: 127.0.0.1\r\nCookie: KIZAHASHI=%s\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: %d\r\n\r\n%s' \
    "$1" "$2" "$3" "${#4}" "$4" >&3
  timeout 20 cat <&3
  exec 3>&-
}

until grep -q 'Ctrl-C to stop' "$HOME/log"; do
  kill -0 $product 2>/dev/null || { cat "$HOME/log" >&2; exit 1; }
  sleep 0.2
done
ready=$(date +%s%N)

# Fetches a page with a form; sets $cookie and $token.
form() {
  local page
  page=$(ask GET "$1" "${2:-}" '' | tr -d '\0')
  cookie=$(cookie_of "$page")
  token=$(printf '%s' "$page" | sed -n 's/.*name="_csrf"[^>]*value="\([^"]*\)".*/\1/p' | head -n 1)
  [ -n "$token" ] || { echo "no form at $1" >&2; printf '%s\n' "$page" | head -n 20 >&2; exit 1; }
}
cookie_of() { printf '%s' "$1" | sed -n 's/^[Ss]et-[Cc]ookie: KIZAHASHI=\([^;]*\).*/\1/p' | head -n 1; }

if [ "$mode" = --demonstration ]; then
  login=$(grep -o 'mirai-dx' "$HOME/log" | head -n 1)
  password=kizahashi-demo
else
  login=drill
  password=a-long-drill-word
  link=$(grep -o '/setup/[0-9a-f]*' "$HOME/log" | head -n 1)
  form "$link"
  founded=$(ask POST "$link" "$cookie" "_csrf=$token&kind=RESEARCH_BODY&code=&name=Drill&kana=&prefecture=%E6%9D%B1%E4%BA%AC%E9%83%BD&staffNumber=1&personName=Drill&personKana=&login=$login&password=$password&passwordAgain=$password")
  case "$founded" in *' 302'*) ;; *) echo "not founded" >&2; printf '%s\n' "$founded" | head -n 60 >&2; exit 1 ;; esac
fi
form /sign-in
answer=$(ask POST /sign-in "$cookie" "_csrf=$token&login=$login&password=$password")
cookie=$(cookie_of "$answer")
home=$(ask GET / "$cookie" '')
signed=$(date +%s%N)
case "$home" in *'menu__name'*) ;; *) echo "no signed-in home page" >&2; printf '%s\n' "$answer" | head -n 20 >&2; exit 1 ;; esac
seconds() { awk -v a="$1" -v b="$2" 'BEGIN { printf "%.1f", (b - a) / 1e9 }'; }
whole=$(seconds "$began" "$signed")
printf '{"unpacked": %s, "ready": %s, "signedIn": %s, "user": "%s", "routes": 0}\n' \
  "$(seconds "$began" "$unpacked")" "$(seconds "$began" "$ready")" "$whole" "$(id -un)"
awk -v s="$whole" -v l="$limit" 'BEGIN { exit !(s <= l) }'
