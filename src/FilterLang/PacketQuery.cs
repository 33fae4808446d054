namespace FilterLang;

/// <summary>The packets of a session that pass a filter: <c>foreach (Packet packet in session.Where(filter))</c>.</summary>
public readonly struct PacketQuery
{
    readonly PacketSession _session;
    readonly DisplayFilter? _filter;

    internal PacketQuery(PacketSession session, DisplayFilter? filter) => (_session, _filter) = (session, filter);

    /// <summary>Reads on from where the session stands; nothing is allocated.</summary>
    public Enumerator GetEnumerator() => new(_session, _filter);

    /// <summary>Walks through the packets.</summary>
    public readonly struct Enumerator
    {
        readonly PacketSession _session;
        readonly DisplayFilter? _filter;

        internal Enumerator(PacketSession session, DisplayFilter? filter) => (_session, _filter) = (session, filter);

        /// <summary>The packet at hand, valid until <see cref="MoveNext"/>.</summary>
        public Packet Current => _session.Current;

        /// <summary>Reads up to the next packet that passes; false at the end.</summary>
        public bool MoveNext()
        {
            while (_session.Read())
            {
                if (_filter is not null && !_session.Asks(_filter)) continue;
                _session.MarkDisplayed();
                return true;
            }
            return false;
        }
    }
}
