namespace FilterLang.Protocols.Tests.Cases;

/// <summary>One block of a case table: frames of a session, in order, and what holds for each.</summary>
/// <param name="Title">The sentence behind <c>##</c>.</param>
/// <param name="LinkType">LINKTYPE number, or the number under which <see cref="CaseLinks"/> announces the protocol of <c>from:</c>.</param>
/// <param name="Frames">At least one.</param>
public sealed record Case(string Title, int LinkType, IReadOnlyList<CaseFrame> Frames)
{
    /// <summary>Every new conversation costs objects of its own (<c>state: grows</c>).</summary>
    public bool StateGrows { get; init; }

    /// <summary>A key log with the secrets of the connections; empty without.</summary>
    public string KeyLog { get; init; } = "";

    public override string ToString() => Title;
}

/// <summary>The bytes of a frame and the lines that hold for it.</summary>
public sealed class CaseFrame
{
    public byte[] Bytes { get; set; } = [];

    /// <summary>Length on the wire, -1 for all that is there.</summary>
    public int WireLength { get; set; } = -1;

    /// <summary>Arrival in nanoseconds since 1970; frames without <c>time:</c> are a millisecond apart.</summary>
    public long Time { get; set; }

    /// <summary>Octets of check sequence the capture announces, -1 for unknown.</summary>
    public int FcsLength { get; set; } = -1;

    public List<Expectation> Expectations { get; } = [];
}

/// <summary>The values that a field has, as text; null where it must be absent.</summary>
/// <param name="Line">Where it stands in the table, from 1.</param>
public sealed record Expectation(int Line, string Field, IReadOnlyList<string>? Values);
