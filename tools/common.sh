# Shared by the scripts of this folder: where things are, how steps are shown, how a failure reads.
set -euo pipefail

root="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
cache="${XDG_CACHE_HOME:-$HOME/.cache}/gradus"
cd "$root"

# Debian's interpreter: the one that sees Debian's Python packages.
python=/usr/bin/python3
[ -x "$python" ] || python=python3

# A compiler cache makes most of a build unnecessary; without one, reading the large headers once makes it shorter.
precompile=ON
if command -v ccache >/dev/null; then precompile=OFF; fi

if [ -t 1 ]; then bold=$'\e[1m'; red=$'\e[31m'; plain=$'\e[0m'; else bold=""; red=""; plain=""; fi

say() { printf '%s\n' "$*"; }

fail() {  # fail <what failed> <what to do>
  printf '%sFailed: %s%s\n' "$red" "$1" "$plain" >&2
  [ -z "${2:-}" ] || printf 'What to do: %s\n' "$2" >&2
  exit 1
}

# step <title> <what to do if it fails> <command...>: runs quietly, shows the end of its output on failure.
step() {
  local title="$1" advice="$2" log started
  shift 2
  mkdir -p "$root/build/logs"
  log="$root/build/logs/$(printf '%s' "$title" | tr -c 'A-Za-z0-9\n' '-').log"
  printf '%s== %s%s ' "$bold" "$title" "$plain"
  started=$SECONDS
  if "$@" > "$log" 2>&1; then
    printf '(%s s)\n' "$((SECONDS - started))"
  else
    printf '\n'
    tail -n 40 "$log" >&2
    fail "$title" "$advice (full output: $log)"
  fi
}

as_root() { if [ "$(id -u)" = 0 ]; then "$@"; elif command -v sudo >/dev/null; then sudo "$@"; else return 1; fi; }
