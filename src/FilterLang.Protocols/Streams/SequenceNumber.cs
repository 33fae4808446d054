namespace FilterLang.Protocols.Streams;

/// <summary>Order of 32-bit sequence numbers, RFC 9293 section 3.4. At a distance of exactly 2^31 both orders hold.</summary>
static class SequenceNumber
{
    public static bool IsBefore(this uint a, uint b) => unchecked(a - b) >= 0x8000_0000;

    public static bool IsAfter(this uint a, uint b) => unchecked(b - a) >= 0x8000_0000;

    public static bool IsBeforeOrAt(this uint a, uint b) => a == b || a.IsBefore(b);

    public static bool IsAfterOrAt(this uint a, uint b) => a == b || a.IsAfter(b);
}
