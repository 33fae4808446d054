namespace FilterLang.Protocols;

/// <summary>State of a session that knows more at the end of the capture than it showed on the way.</summary>
interface IConcluding
{
    /// <summary>Leaves it for the second pass; true where the state itself was left, which the session then no longer owns.</summary>
    bool Conclude(Foreknowledge leaves, Protocol owner)
    {
        leaves.Keep(owner, this);
        return true;
    }
}
