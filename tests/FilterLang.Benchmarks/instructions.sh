#!/usr/bin/env bash
# instructions.sh DFILTER BENCHMARKS [MOST]: instructions per packet by callgrind, which do not depend on how busy the machine is: the
# difference between a long and a short capture, so that start-up does not count. Fails above MOST. Does nothing without valgrind.
# DFILTER and BENCHMARKS are commands: "dotnet out/dfilter.dll", "dotnet …/FilterLang.Benchmarks.dll".
set -euo pipefail
dfilter=$1 benchmarks=$2 most=${3:-190}
command -v valgrind >/dev/null || { echo "valgrind is not installed: instructions per packet are not measured"; exit 0; }
export DOTNET_GCHeapHardLimit=0x8000000 DOTNET_TieredPGO=0
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT
$benchmarks generate "$folder/short.pcap" 200000
$benchmarks generate "$folder/long.pcap" 1200000
count() { valgrind --tool=callgrind --callgrind-out-file=/dev/null $dfilter --threads 1 -w /dev/null 'tcp.flags.syn==1' "$1" 2>&1 >/dev/null | awk '/Collected/{print $4}'; }
slope=$(( ($(count "$folder/long.pcap") - $(count "$folder/short.pcap")) / 1000000 ))
echo "$slope instructions per packet (at most $most)"
[ "$slope" -le "$most" ]
