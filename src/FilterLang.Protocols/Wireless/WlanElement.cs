namespace FilterLang.Protocols;

/// <summary>What an element is made of: rows at fixed places, or a walk; and how long it has to be.</summary>
sealed class WlanElement
{
    readonly FieldGroup? _rows;
    readonly WlanElementWalk? _walk;
    readonly int _least, _most, _restAt;
    readonly bool _isCut, _isExact;
    readonly Field? _rest;

    /// <param name="walk">What records it.</param>
    /// <param name="least">Octets that it has at least; a shorter one is remarked upon and not looked at.</param>
    /// <param name="most">Octets that it has at most.</param>
    /// <param name="isCut">A shorter one is malformed.</param>
    public WlanElement(WlanElementWalk walk, int least = 0, int most = 255, bool isCut = false) => (_walk, _least, _most, _isCut) = (walk, least, most, isCut);

    /// <param name="rows">Its rows; those behind its end are not recorded.</param>
    /// <param name="least">Octets that it has at least.</param>
    /// <param name="most">Octets that it has at most.</param>
    /// <param name="rest">What follows the rows, of whatever length.</param>
    /// <param name="restAt">Where that begins.</param>
    /// <param name="isCut">A shorter one is malformed.</param>
    /// <param name="isExact">One of another length is not looked at.</param>
    public WlanElement(FieldGroup rows, int least = 0, int most = 255, Field? rest = null, int restAt = 0, bool isCut = false, bool isExact = false) =>
        (_rows, _least, _most, _rest, _restAt, _isCut, _isExact) = (rows, least, most, rest, restAt, isCut, isExact);

    /// <summary>Whether this looks at an element of that length: most do not at an empty one, some only at one of the right length.</summary>
    public bool Takes(int length) => (length > 0 || _least == 0) && !(_isExact && (length < _least || length > _most));

    /// <summary>Records what lies from <see cref="Layer.Position"/> to <paramref name="end"/>.</summary>
    public void Take(ref Layer mgt, int end)
    {
        int at = mgt.Position, length = end - at;
        if (length < _least && _isCut)
        {
            if (_rows is not null) mgt.Rows(_rows, at, length);
            mgt.Need(at, _least);
            return;
        }
        if (length < _least || length > _most)
        {
            RemarkLength(ref mgt, at, length);
            return;
        }
        if (_rows is not null) mgt.Rows(_rows, at, length);
        else _walk!(ref mgt, end);
        if (_rest is not null && length > _restAt) TakeRest(ref mgt, at + _restAt, end);
    }

    void TakeRest(ref Layer mgt, int at, int end)
    {
        if (_rest!.Type.IsText()) mgt.Text(_rest, at, end - at);
        else mgt.Place(_rest, at, end - at);
    }

    void RemarkLength(ref Layer mgt, int at, int length)
    {
        if (_least == _most) mgt.Remark(WlanElements.BadLength, $"Tag length {length} wrong, must be = {_least}", at - 1, 1);
        else if (length < _least) mgt.Remark(WlanElements.BadLength, $"Tag length {length} too short, must be >= {_least}", at - 1, 1);
        else mgt.Remark(WlanElements.BadLength, $"Tag length {length} too long, must be <= {_most}", at - 1, 1);
    }
}
