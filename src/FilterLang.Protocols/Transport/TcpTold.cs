using FilterLang.Protocols.Streams;

namespace FilterLang.Protocols;

/// <summary>What <see cref="TcpSpine"/> leaves of a segment: bits behind <see cref="Spine.Told"/>, and numbers by their places.</summary>
static class TcpTold
{
    /// <summary>How many numbers there are.</summary>
    public const int Count = 20;

    const int VerdictShift = 48;

    /// <summary>Which of the bits in the middle say what; the verdicts stand above them.</summary>
    public const Spine
        HasRecord       = (Spine)(1UL << 33),
        HasRanges       = (Spine)(1UL << 34),
        HasAcknowledged = (Spine)(1UL << 35),
        HasRoundTrip    = (Spine)(1UL << 36),
        HasInitial      = (Spine)(1UL << 37),
        HasFlight       = (Spine)(1UL << 38),
        HasTimeout      = (Spine)(1UL << 39),
        HasDuplicate    = (Spine)(1UL << 40),
        HasFlags        = (Spine)(1UL << 41),
        HasPartial      = (Spine)(1UL << 42),
        HasAmbiguous    = (Spine)(1UL << 43),
        HasRepetition   = (Spine)(1UL << 44);

    public static Told Stream            => new(Spine.Told, 0);
    public static Told StreamNumber      => new(Spine.Told, 1);
    public static Told Completeness      => new(Spine.Told, 2);
    public static Told Sequence          => new(Spine.Told, 3);
    public static Told NextSequence      => new(Spine.Told, 4);
    public static Told Acknowledgment    => new(Spine.Told, 5);
    public static Told WindowSize        => new(Spine.Told, 6);
    public static Told TimeRelative      => new(Spine.Told, 7);
    public static Told TimeDelta         => new(Spine.Told, 8);
    public static Told AcksFrame         => new(HasAcknowledged, 9);
    public static Told RoundTrip         => new(HasRoundTrip, 10);
    public static Told InitialRoundTrip  => new(HasInitial, 11);
    public static Told BytesInFlight     => new(HasFlight, 12);
    public static Told PushBytesSent     => new(HasFlight, 13);
    public static Told Timeout           => new(HasTimeout, 14);
    public static Told TimeoutFrame      => new(HasTimeout, 15);
    public static Told DuplicateNumber   => new(HasDuplicate, 16);
    public static Told DuplicateFrame    => new(HasDuplicate, 17);
    public static Told ClientRanges      => new(HasRanges, 18);
    public static Told ServerRanges      => new(HasRanges, 19);

    /// <summary>A remark that one verdict brings about.</summary>
    public static Told Of(TcpVerdict verdict) => new(BitOf(verdict));

    public static Spine BitOf(TcpVerdict verdict) => (Spine)((ulong)verdict << VerdictShift);
}
