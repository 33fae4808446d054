namespace FilterLang.Protocols;

/// <summary>Who reads a body of a media type.</summary>
public static class MediaTypes
{
    /// <summary>Media types in lower case.</summary>
    public static readonly PayloadTable Table = PayloadTable.Of("media_type");

    /// <summary>Those who recognise bodies of HTTP whatever type was announced.</summary>
    public static readonly PayloadTable HttpBody = PayloadTable.Of("http");

    /// <summary>Who reads whole mails, under 0.</summary>
    public static readonly PayloadTable Mail = PayloadTable.Of("imf");

    /// <summary>What a body may end in that is not of its type.</summary>
    public static readonly PayloadTable Rest = PayloadTable.Of("media.rest");

    /// <summary>The reader of a type; multipart bodies have one for subtypes nobody knows.</summary>
    public static Protocol? Find(ReadOnlySpan<byte> type) =>
        type.IsEmpty ? null : Table.Find(type) ?? (type.StartsWith("multipart/"u8) ? Table.Find("multipart/"u8) : null);
}
