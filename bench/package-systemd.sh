#!/usr/bin/env bash
# Installs an archive of ./tool package with its install.sh under a real systemd, booted in namespaces of its own on a copy of this
# machine's files in memory: no route, no JDK, nothing of this machine is changed. Tries what an administrator does: install, kill,
# stop, restart of the machine, newer version over the older, uninstall. Prints the seconds and findings as JSON.
# sudo bench/package-systemd.sh ARCHIVE.tar.gz        Exit 0: all as it should be. 1: not. 77: this machine does not let us do it.
set -u
archive=$(readlink -f "${1:?archive}")

if [ "${KIZAHASHI_INSIDE:-}" != yes ]; then
  [ "$(id -u)" -eq 0 ] && [ -x /lib/systemd/systemd ] && unshare -p -f -m -C -n true 2>/dev/null \
    || { echo "needs root, systemd and namespaces" >&2; exit 77; }
  exec env KIZAHASHI_INSIDE=yes unshare -m -n --propagation private "$(readlink -f "$0")" "$archive"
fi

fail() { printf '%s\n' "$*" >&2; inside journalctl -u kizahashi --no-pager -n 40 >&2 2>/dev/null; exit 1; }
work=$(mktemp -d)
mount -t tmpfs -o size=6g tmpfs "$work" || exit 77
mkdir "$work/upper" "$work/work" "$work/root"
mount -t overlay overlay -o "lowerdir=/,upperdir=$work/upper,workdir=$work/work" "$work/root" || exit 77
root=$work/root
trap 'off; umount -R "$root" 2>/dev/null; umount "$work" 2>/dev/null; rmdir "$work"' EXIT
ip link set lo up

# What the machine boots with is laid out anew at every start, as a real one does.
cat > "$work/boot.sh" <<'BOOT'
set -e
cd "$1"
mount -t proc proc proc
mount --rbind /sys sys
mount --rbind /dev dev
mount -t tmpfs -o mode=755 tmpfs run
mount -t tmpfs -o mode=1777 tmpfs tmp
[ ! -d usr/lib/jvm ] || mount -t tmpfs tmpfs usr/lib/jvm
if [ -d sys/fs/cgroup/systemd ]; then
  mount -t tmpfs -o mode=755 tmpfs sys/fs/cgroup
  mkdir sys/fs/cgroup/systemd
  mount -t cgroup -o none,name=systemd cgroup sys/fs/cgroup/systemd
else
  mount -t cgroup2 cgroup2 sys/fs/cgroup
fi
exec env -i container=drill PATH=/usr/sbin:/usr/bin:/sbin:/bin chroot . /lib/systemd/systemd --system --log-level=err --unit=multi-user.target
BOOT

off() { # the whole machine at once, as when the power goes; or in order first, with "in-order"
  [ -n "${machine:-}" ] || return 0
  [ "${1:-}" != in-order ] || inside systemctl stop kizahashi
  kill -KILL "$machine" 2>/dev/null
  wait "$holder" 2>/dev/null
  machine=
}

on() {
  unshare -p -f -m -C -u -i --kill-child bash "$work/boot.sh" "$root" > "$work/boot.log" 2>&1 &
  holder=$!
  for _ in $(seq 1 100); do
    machine=$(pgrep -P "$holder" | head -n 1)
    case "$(inside systemctl is-system-running 2>/dev/null)" in running|degraded) return ;; esac
    sleep 0.2
  done
  cat "$work/boot.log" >&2
  echo "systemd does not boot here" >&2
  exit 77
}

inside() { nsenter -t "$machine" -m -u -i -p -C -r -w -- "$@"; }
now() { date +%s%N; }
since() { awk -v a="$1" -v b="$(now)" 'BEGIN { printf "%.1f", (b - a) / 1e9 }'; }

# Seconds until the product answers that it is ready.
ready() {
  local began
  began=$(now)
  for _ in $(seq 1 600); do
    if (exec 3<>/dev/tcp/127.0.0.1/8080 && printf 'GET /actuator/health/readiness HTTP/1.0\r\n\r\n' >&3 && head -n 1 <&3 | grep -q ' 200') 2>/dev/null; then
      since "$began"
      return
    fi
    sleep 0.2
  done
  return 1
}
java_process() { inside pgrep -u kizahashi -f jp.kizahashi.Kizahashi | tail -n 1; }
database_process() { inside pgrep -u kizahashi -o -f 'bin/postgres -D'; }
# Seconds from kill -9 of a process until another one stands in its place and the product answers.
killed() { # FUNCTION THAT NAMES THE PROCESS
  local began victim
  began=$(now)
  victim=$("$1") && inside kill -KILL "$victim" || return 1
  for _ in $(seq 1 600); do
    case "$("$1")" in ''|"$victim") sleep 0.1 ;; *) ready > /dev/null && since "$began"; return ;; esac
  done
  return 1
}

on
inside mkdir -p /opt/given
inside tar xz -C /opt/given --strip-components=1 < "$archive" || fail "the archive cannot be unpacked"
: > "$work/said"
began=$(now)
inside /opt/given/install.sh > "$work/said" 2>&1 &
installing=$!
until grep -q '/setup/[0-9a-f]' "$work/said"; do
  kill -0 "$installing" 2>/dev/null || { cat "$work/said" >&2; fail "install.sh failed or tells no link"; }
  sleep 0.2
done
link_shown=$(since "$began")
wait "$installing" || { cat "$work/said" >&2; fail "install.sh failed"; }
installed=$(since "$began")
inside test -f /opt/kizahashi/lib/product.aot || fail "nothing was recorded for quicker starts"
[ "$(inside find /tmp -path '/tmp/systemd-private*' -prune -o -user kizahashi -print | tee /dev/stderr | wc -l)" = 0 ] || fail "install.sh leaves something in /tmp"
[ "$(inside systemctl is-enabled kizahashi)" = enabled ] || fail "does not start with the machine"
inside runuser -u nobody -- cat /etc/kizahashi.conf 2>/dev/null && fail "anybody reads the settings"
inside runuser -u nobody -- ls /var/lib/kizahashi 2>/dev/null && fail "anybody reads the data"
exposure=$(inside systemd-analyze security kizahashi --no-pager 2>/dev/null | sed -n 's/.*exposure level for kizahashi.service: \([0-9.]*\).*/\1/p')

after_kill=$(killed java_process) || fail "not back after kill -9 of the product"
after_database_kill=$(killed database_process) || fail "not back after kill -9 of the database"

began=$(now)
inside systemctl stop kizahashi
stopped=$(since "$began")
[ "$(inside systemctl show -p Result --value kizahashi)" = success ] || fail "systemd calls the stop a failure"
inside pgrep -u kizahashi > /dev/null && fail "processes remain after the stop"

inside systemctl start kizahashi
ready > /dev/null || fail "does not start again"
off
on
after_power_cut=$(ready) || fail "not back after the machine lost its power"
off in-order
on
after_restart=$(ready) || fail "not back after a restart of the machine"
inside mv /opt/kizahashi/lib/product.aot /var/tmp
off in-order
on
without_cache=$(ready) || fail "does not start without what was recorded"

inside /opt/given/install.sh > "$work/said" 2>&1 || { cat "$work/said" >&2; fail "install.sh over the older version failed"; }
inside /opt/given/uninstall.sh > "$work/said" 2>&1 || { cat "$work/said" >&2; fail "uninstall.sh failed"; }
[ "$(inside systemctl is-active kizahashi)" = inactive ] || fail "runs after uninstall.sh"
inside ls /opt/kizahashi > /dev/null 2>&1 && fail "the program remains"
[ -n "$(inside ls /var/lib/kizahashi/real/database)" ] || fail "the data are gone"

printf '{"linkShown": %s, "installed": %s, "afterKill": %s, "afterDatabaseKill": %s, "stopped": %s, "afterPowerCut": %s, "afterRestart": %s, "afterRestartWithoutRecord": %s, "exposure": %s, "systemd": "%s"}\n' \
  "$link_shown" "$installed" "$after_kill" "$after_database_kill" "$stopped" "$after_power_cut" "$after_restart" "$without_cache" "${exposure:-null}" \
  "$(inside systemctl --version | head -n 1)"
