#!/usr/bin/env bash
# Labels a corpus whole and in shards, by an engine (parallel, slurm, or pipe as Spark’s does), and compares the two, line for line:
#   test/shards/run.sh parallel|slurm|pipe
# With parallel and slurm two shards are killed first, and the same command is given again.
set -euo pipefail
cd "$(dirname "$0")/../.."

engine=$1
shards=8
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
here=$PWD/test/shards
export LACUNA="$PWD/node_modules/.bin/node $PWD/main/cli.ts"

# The five provided policies under many names: a shard is chosen by the name.
for copy in $(seq 12); do
  for policy in corpus/*.txt; do cp "$policy" "$work/$copy-$(basename "$policy")"; done
done
files=("$work"/*.txt)
$LACUNA label --quiet "${files[@]}" > "$work/whole.jsonl"

by_parallel() {
  parallel --jobs 2 "$here/label-shard.sh" {} "$shards" "$work/parts" "${files[@]}" ::: $(seq "$shards")
}

by_slurm() {
  sbatch --quiet --wait --array="1-$shards" --output="$work/slurm-%a.log" \
    --wrap "$here/label-shard.sh \$SLURM_ARRAY_TASK_ID $shards $work/parts $(printf '%q ' "${files[@]}")"
}

# Spark’s RDD.pipe gives each partition’s lines to a process of its own and takes its lines back.
by_pipe() {
  $LACUNA segment --quiet "${files[@]}" | grep -E '"kind":"(clause|list-item)"' > "$work/clauses.jsonl"
  mkdir "$work/parts"
  split --number="l/$shards" "$work/clauses.jsonl" "$work/partition-"
  for partition in "$work"/partition-*; do $LACUNA classify --quiet < "$partition" > "$work/parts/$(basename "$partition").jsonl"; done
  $LACUNA classify --quiet < "$work/clauses.jsonl" > "$work/whole.jsonl"
}

if [ "$engine" = pipe ]; then
  by_pipe
else
  "by_$engine" &
  until pgrep -f -- "--shard [12]/$shards" >/dev/null; do sleep 0.1; done
  pkill -KILL -f -- "--shard [12]/$shards" || true
  wait "$!" || echo "$engine: a job was killed, and the same command is given again"
  "by_$engine"
  # What is done already is left as it is.
  stamps=$(stat --format=%Y.%s "$work"/parts/*.jsonl)
  "by_$engine"
  [ "$stamps" = "$(stat --format=%Y.%s "$work"/parts/*.jsonl)" ]
fi

cat "$work"/parts/*.jsonl | LC_ALL=C sort > "$work/joined"
LC_ALL=C sort "$work/whole.jsonl" > "$work/expected"
cmp "$work/joined" "$work/expected"
echo "$engine: $(ls "$work"/parts/*.jsonl | wc -l) parts joined are the $(wc -l < "$work/expected") lines of the whole"
