# Starts the product, waits until it answers and says where. Sourced by ./run and by the installed ./kizahashi, never run.
# Expects $java (the program), $class_path, $mode (demonstration or real), $sign_ins (a text file) and $again (how one starts it).
# What a cache of loaded classes was recorded with must be what it is used with: these options are for both.
java_always='-XX:+UseSerialGC -Dfile.encoding=UTF-8 -Duser.timezone=Asia/Tokyo --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow'

address=${KIZAHASHI_ADDRESS:-127.0.0.1}
port=${KIZAHASHI_PORT:-8080}
probe=$address
case "$address" in 0.0.0.0|::) probe=127.0.0.1 ;; esac

# What answers at the port: prints the status line of a request, nothing when nobody listens.
answer() { (exec 3<>"/dev/tcp/$probe/$port" && printf 'GET /actuator/health/readiness HTTP/1.0\r\n\r\n' >&3 && timeout 5 head -n 1 <&3) 2>/dev/null; }
listening() { (exec 3<>"/dev/tcp/$probe/$port") 2>/dev/null; }

check_port() {
  case "$port" in ''|*[!0-9]*) printf '%s\n' "KIZAHASHI_PORT は番号で指定してください: $port (KIZAHASHI_PORT must be a number)" >&2; exit 2 ;; esac
  if listening; then
    printf '%s\n' "ポート $port は、ほかのプログラムが使っています。KIZAHASHI_PORT=8081 $again のように別の番号で起動してください。" \
      "(Port $port is taken; start with another one: KIZAHASHI_PORT=8081 $again)" >&2
    exit 2
  fi
}

# The product writes its database out in order; a second Ctrl-C does not cut that short.
stop() {
  trap '' INT TERM
  kill -TERM "$product" 2>/dev/null
  wait "$product"
  printf '%s\n' "終了しました。 (Stopped.)"
  exit 0
}

start() {
  KIZAHASHI_MODE=$mode "$java" $java_always -Xmx"${KIZAHASHI_HEAP:-1g}" $java_options -cp "$class_path" jp.kizahashi.Kizahashi &
  product=$!
  trap stop INT TERM

  printf '%s\n' "起動しています… (starting)"
  until case "$(answer)" in *' 200'*) true ;; *) false ;; esac; do
    kill -0 "$product" 2>/dev/null || { wait "$product"; printf '%s\n' "起動できませんでした。上の記録を見てください。 (It did not start; see above.)" >&2; exit 3; }
    sleep 0.3
  done

  printf '\n%s\n' "ブラウザーで開いてください (open in a browser):  http://$probe:$port/"
  if [ "$mode" = demonstration ]; then
    printf '%s\n' "架空データの実演です (demonstration, made-up data)。"
    [ -f "$sign_ins" ] && cat "$sign_ins"
  fi
  printf '%s\n\n' "終了は Ctrl-C (Ctrl-C to stop)"
  wait "$product"
  status=$?
  [ "$status" -eq 143 ] && status=0
  exit "$status"
}
