#!/bin/sh
# Makes the C# scanner and parser from the two grammars, or with --check tells whether the committed ones are stale.
set -eu
cd "$(dirname "$0")"

target=../src/FilterLang.Filters/Parsing/Generated
out=$target
if [ "${1:-}" = "--check" ]; then
    out=$(mktemp -d)
    trap 'rm -rf "$out"' EXIT
elif [ $# -gt 0 ]; then
    echo "usage: generate.sh [--check]" >&2
    exit 2
fi

tool=node_modules/.bin/antlr-ng
if [ ! -x "$tool" ]; then
    npm ci --no-audit --no-fund
fi

# One grammar after the other: the parser reads the scanner's token file. The tool is run from the grammars' own folder, so
# that the headers of what it writes carry no path.
mkdir -p "$out"
for grammar in DisplayFilterLexer DisplayFilterParser; do
    "$tool" -Dlanguage=CSharp --generate-visitor false --generate-listener false \
        --package FilterLang.Filters.Parsing.Generated --lib "$out" --exact-output-dir true -o "$out" "$grammar.g4"
done
rm -f "$out"/*.interp
rm -f "$out"/*.tokens

# The parser is an inner matter of the assembly.
sed -i 's/^public partial class/internal partial class/; s/^\[System\.CLSCompliant(false)\]$//' \
    "$out/DisplayFilterLexer.cs" "$out/DisplayFilterParser.cs"

hash_of() { tr -d '\r' < "$1" | sha256sum | cut -d ' ' -f 1; }
cat > "$out/GrammarHashes.cs" <<EOF
// Written by grammar/generate.sh: the grammars this parser was made from (SHA-256 with LF line ends).
namespace FilterLang.Filters.Parsing.Generated;

internal static class GrammarHashes
{
    public const string Lexer = "$(hash_of DisplayFilterLexer.g4)";
    public const string Parser = "$(hash_of DisplayFilterParser.g4)";
}
EOF

if [ "$out" != "$target" ]; then
    if ! diff -r "$target" "$out"; then
        echo "The generated parser is stale: run grammar/generate.sh and commit the result." >&2
        exit 1
    fi
fi
