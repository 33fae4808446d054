namespace FilterLang.Protocols;

/// <summary>What no dissector takes.</summary>
public static class Data
{
    public static readonly Protocol Protocol = new("data", "Data", Dissect, "Data");

    public static readonly Field
        Bytes  = Protocol.Bytes ("data.data", "Data"),
        Length = Protocol.Row   ("data.len",  "Length", FieldType.Int32, display: Dec);

    static void Dissect(ref Layer data)
    {
        data.Open();
        data.Place(Bytes, 0, data.Captured);
        data.Note(Length, (ulong)data.Captured);
    }
}
