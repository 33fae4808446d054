namespace FilterLang.Protocols;

/// <summary>An address in the words of a label: alone, or where its kind is named the name with the address behind it.</summary>
readonly record struct NamedAddress(NameBook Names, NetworkAddress Address)
{
    public void AddTo(Utf8Sink sink)
    {
        bool named = Address.Family == NetworkAddress.FamilyEther ? Names.NamesLinks : Names.NamesHosts;
        if (named)
        {
            Names.Add(sink, Address);
            sink.Add(" ("u8);
        }
        Address.AddTo(sink);
        if (named) sink.Add((byte)')');
    }
}

/// <summary>A port in the words of a label, as <c>https (443)</c>, or of the summary, as <c>https(443)</c>.</summary>
readonly record struct NamedPort(NameBook Names, string Transport, ushort Port)
{
    public void AddToLabel(Utf8Sink sink)
    {
        if (Names.NamesPorts)
        {
            Names.AddPort(sink, Transport, Port);
            sink.Add(" ("u8);
        }
        sink.Add((ulong)Port);
        if (Names.NamesPorts) sink.Add((byte)')');
    }

    // A port without a name stands alone there.
    public void AddToInfo(Utf8Sink sink)
    {
        int start = sink.Length;
        Names.AddPort(sink, Transport, Port);
        if (!Names.NamesPorts || sink.Written[start..].IndexOfAnyExceptInRange((byte)'0', (byte)'9') < 0) return;
        sink.Add((byte)'(');
        sink.Add((ulong)Port);
        sink.Add((byte)')');
    }
}
