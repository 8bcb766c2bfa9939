#!/usr/bin/env bash
# Labels one shard of a corpus: label-shard.sh I N FOLDER FILE…
# The part appears in FOLDER under its name only when it is whole, so that a job that was killed is simply started again, and one that is done is
# not done twice. What was refused stands beside it. LACUNA is the command to run, `lacuna` by default.
set -uo pipefail

part=$(printf '%s/part-%05d-of-%05d' "$3" "$1" "$2")
[ -e "$part.jsonl" ] && exit 0
mkdir -p "$3"
beside=$(mktemp "$part.XXXXXX")
trap 'rm -f "$beside"' EXIT
status=0
${LACUNA:-lacuna} label --quiet --jobs 1 --shard "$1/$2" "${@:4}" > "$beside" 2> "$part.refused" || status=$?
# 1: some files were refused, each named; the others are done.
[ "$status" -le 1 ] || { cat "$part.refused" >&2; exit "$status"; }
mv "$beside" "$part.jsonl"
