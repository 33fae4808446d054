using System.Text;
using System.Text.RegularExpressions;
using FilterLang.Filters.Patterns;

namespace FilterLang.Filters.Runtime;

/// <summary>A regular expression over bytes in PCRE2's dialect, caseless in ASCII. Immutable and thread-safe.</summary>
sealed class BytesPattern
{
    /// <summary>A pattern that needs backtracking gives up on a value after this time, and does not match it.</summary>
    public static readonly TimeSpan MatchTimeout = TimeSpan.FromSeconds(1);

    readonly Regex regex;

    /// <summary>Compiles a pattern.</summary>
    /// <exception cref="PatternException">It is wrong or not supported.</exception>
    public BytesPattern(ReadOnlySpan<byte> pattern)
    {
        Source = Encoding.Latin1.GetString(pattern);
        string translated = PatternTranslator.Translate(Source, out bool backtracks);
        try
        {
            regex = backtracks
                ? new Regex(translated, RegexOptions.CultureInvariant, MatchTimeout)
                : new Regex(translated, RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);
        }
        catch (NotSupportedException)
        {
            // Too large for an automaton.
            regex = new Regex(translated, RegexOptions.CultureInvariant, MatchTimeout);
        }
        catch (ArgumentException e)
        {
            throw new PatternException(e.Message, unsupported: true);
        }
    }

    /// <summary>The pattern as given, one character a byte.</summary>
    public string Source { get; }

    public bool IsMatch(ReadOnlySpan<byte> bytes)
    {
        Span<char> characters = EvaluationStack.Current.Characters(bytes.Length);
        Encoding.Latin1.GetChars(bytes, characters);
        try
        {
            return regex.IsMatch(characters);
        }
        catch (RegexMatchTimeoutException)
        {
            return false;
        }
    }

    public override string ToString() => ConstantText.Quoted(Encoding.Latin1.GetBytes(Source));
}
