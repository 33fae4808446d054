namespace FilterLang.Captures;

/// <summary>Somebody who holds pointers into a <see cref="CaptureBuffer"/> and must settle before its content moves.</summary>
internal interface IBufferUser
{
    void BeforeBufferMoves();
}
