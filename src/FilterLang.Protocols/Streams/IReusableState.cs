namespace FilterLang.Protocols.Streams;

/// <summary>
/// What a protocol remembers of a conversation and can forget: when the conversation has ended, the object serves the next one, so that
/// nothing is allocated.
/// </summary>
interface IReusableState
{
    /// <summary>Forgets everything, and keeps its room.</summary>
    void Reset();
}
