namespace FilterLang.Protocols;

/// <summary>What no dissector takes.</summary>
public static class Data
{
    public static readonly Protocol Protocol = Protocol.Of("data", "Data", Dissect, "Data");

    public static readonly Field
        Bytes              = Protocol.Bytes("data.data", "Data"),
        Text               = Protocol.Text ("data.text", "Text"),
        UncompressedBytes  = Protocol.Bytes("data.uncompressed.data", "Uncompressed Data"),
        UncompressedLength = Protocol.Row  ("data.uncompressed.len",  "Uncompressed Length", FieldType.Int32, display: Dec),
        Length             = Protocol.Row  ("data.len", "Length", FieldType.Int32, display: Dec, generated: true),
        Digest             = Protocol.Text ("data.md5_hash", "Payload MD5 hash");

    static void Dissect(ref Layer data)
    {
        int captured = data.Captured;
        if (captured == 0)
        {
            data.Decline();
            return;
        }
        data.Open();
        data.Title($" ({captured} byte{(captured == 1 ? "" : "s")})");
        data.Place(Bytes, 0, captured);
        data.Note(Length, (ulong)captured);
    }
}
