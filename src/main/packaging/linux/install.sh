#!/usr/bin/env bash
# Installs what lies beside this file: sudo ./install.sh. A newer version is installed the same way over the older one.
set -eu
here=$(cd "$(dirname "$(readlink -f "$0")")" && pwd)
program=/opt/kizahashi
home=/var/lib/kizahashi
settings=/etc/kizahashi.conf

say() { local line; for line in "$@"; do printf "%s\n" "$line"; done; }
fail() { printf '%s\n' "$*" >&2; exit 3; }

[ "$#" -eq 0 ] || { say "使い方 (usage): sudo ./install.sh" >&2; exit 2; }
[ "$(id -u)" -eq 0 ] || fail "管理者（root）で実行してください: sudo ./install.sh (run as root)"
[ "$(uname -s)-$(uname -m)" = Linux-x86_64 ] || fail "この書庫は、Linux（64ビットのx86）用です。 (for Linux on x86-64 only)"
[ -d /run/systemd/system ] || fail "systemd が動いていません。./kizahashi start で直接起動してください。 (systemd is not running; start it with ./kizahashi start)"

say "書庫の中身を確かめています… (checking the files)"
(cd "$here" && sha256sum --quiet -c SHA256SUMS) || fail "中身が壊れています。書庫をもう一度写してください。 (files are damaged; copy the archive again)"

id kizahashi >/dev/null 2>&1 || useradd --system --user-group --home-dir "$home" --no-create-home --shell /usr/sbin/nologin kizahashi
install -d -o kizahashi -g kizahashi -m 0750 "$home"
if [ ! -f "$settings" ]; then
  printf '%s\n' '# 設定の一覧 (settings): /opt/kizahashi/docs/how-to/settings.html' '#KIZAHASHI_PORT=8080' '#KIZAHASHI_ADDRESS=127.0.0.1' '#KIZAHASHI_PUBLIC_URL=' > "$settings"
fi
chown root:kizahashi "$settings"
chmod 0640 "$settings"

version=$("$here/kizahashi" --version | cut -d' ' -f2)
systemctl stop kizahashi 2>/dev/null || true
rm -rf "$program-$version.new"
cp -a "$here" "$program-$version.new"
chown -R root:root "$program-$version.new"
rm -rf "$program-$version"
mv "$program-$version.new" "$program-$version"
ln -sfn "$program-$version" "$program"
install -m 0644 "$program/kizahashi.service" /etc/systemd/system/kizahashi.service
systemctl daemon-reload
systemctl enable --quiet kizahashi
systemctl start kizahashi

set -a
. "$settings"
set +a
address=${KIZAHASHI_ADDRESS:-127.0.0.1}
port=${KIZAHASHI_PORT:-8080}
case "$address" in 0.0.0.0|::) address=127.0.0.1 ;; esac
say "起動しています… (starting)"
for second in $(seq 1 120); do
  case "$( (exec 3<>"/dev/tcp/$address/$port" && printf 'GET /actuator/health/readiness HTTP/1.0\r\n\r\n' >&3 && timeout 5 head -n 1 <&3) 2>/dev/null || true)" in *' 200'*) ready=yes; break ;; esac
  sleep 1
done
[ "${ready:-no}" = yes ] || fail "2分たっても起動しません。journalctl -u kizahashi を見てください。 (not ready after 2 minutes; see journalctl -u kizahashi)"

link=${KIZAHASHI_SHARED_FOLDER:-$home}/real/keys/setup-link
say "" "入りました。 (installed: $version)" "開く場所 (open): ${KIZAHASHI_PUBLIC_URL:-http://$address:$port}/"
if [ -f "$link" ]; then
  say "" "最初に一度だけ使うリンク (one-time link of the first administrator):" "  ${KIZAHASHI_PUBLIC_URL:-http://$address:$port}/setup/$(cat "$link")"
fi
say "" "設定 (settings): $settings（変えたら sudo systemctl restart kizahashi）" "記録 (log): journalctl -u kizahashi" "手引 (manual): $program/docs/manual/index.html"

# Last, for nobody waits for it: what the next starts need in half the time. Without it they only take longer.
say "" "次からの起動を速くしています（1分ほど。途中で止めても差し支えありません）… (making later starts quicker)"
recorded=$(mktemp -d) && chown kizahashi "$recorded"
if runuser -u kizahashi -- "$program/kizahashi" prepare "$recorded/product.aot" > /dev/null 2>&1; then
  install -m 0644 "$recorded/product.aot" "$program/lib/product.aot"
  say "終わりました。 (done)"
else
  say "速くできませんでした。使うことに差し支えはありません。 (not done; the product works as it is)"
fi
rm -rf "$recorded"
