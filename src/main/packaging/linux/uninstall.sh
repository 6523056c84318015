#!/usr/bin/env bash
# Takes the program away: sudo ./uninstall.sh. The data stay; it says where.
set -eu
home=/var/lib/kizahashi

[ "$#" -eq 0 ] || { printf '%s\n' "使い方 (usage): sudo ./uninstall.sh" >&2; exit 2; }
[ "$(id -u)" -eq 0 ] || { printf '%s\n' "管理者（root）で実行してください: sudo ./uninstall.sh (run as root)" >&2; exit 3; }
systemctl disable --now --quiet kizahashi 2>/dev/null || true
rm -f /etc/systemd/system/kizahashi.service
systemctl daemon-reload 2>/dev/null || true
rm -rf /opt/kizahashi /opt/kizahashi-[0-9]*
printf '%s\n' "プログラムを消しました。データは残してあります: $home、設定は /etc/kizahashi.conf" \
  "消してよいことを確かめてから、管理者が自分で消してください。 (The program is gone; data and settings stay in $home and /etc/kizahashi.conf.)"
