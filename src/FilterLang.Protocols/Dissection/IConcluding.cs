namespace FilterLang.Protocols;

/// <summary>State of a session that knows more at the end of the capture than it showed on the way.</summary>
interface IConcluding
{
    /// <summary>Leaves it for the second pass.</summary>
    void Conclude(Foreknowledge leaves);
}
