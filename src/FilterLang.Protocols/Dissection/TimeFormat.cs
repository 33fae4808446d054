namespace FilterLang.Protocols;

/// <summary>What the time column of a packet list shows: tshark's <c>-t</c>.</summary>
public enum TimeKind
{
    Relative,
    Delta,
    DeltaDisplayed,
    Epoch,
    Absolute,
    AbsoluteWithDate,
    AbsoluteWithDayOfYear,
    Utc,
    UtcWithDate,
    UtcWithDayOfYear,
}

/// <summary>How the time column is written.</summary>
/// <param name="Kind">What it counts from.</param>
/// <param name="Digits">Decimals of a second, -1 for those that the capture has.</param>
/// <param name="HoursAndMinutes">Long spans as hours, minutes and seconds (<c>-u hms</c>).</param>
public sealed record TimeFormat(TimeKind Kind = TimeKind.Relative, int Digits = -1, bool HoursAndMinutes = false);
