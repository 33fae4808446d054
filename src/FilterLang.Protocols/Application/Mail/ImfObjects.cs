namespace FilterLang.Protocols;

/// <summary>Mails as objects: named by their subject.</summary>
static class ImfObjects
{
    /// <summary>Tells whoever listens of a mail.</summary>
    public static void Tell(in Layer imf, ObjectHeard heard) => heard(new ObjectPiece
    {
        Protocol = Imf.Protocol, HasName = true, Name = (byte[])[.. ObjectPiece.Text(Subject(imf.Bytes)), .. ".eml"u8], Octets = imf.Bytes,
    });

    // The last one as it stands, lines that go on included.
    static ReadOnlySpan<byte> Subject(ReadOnlySpan<byte> mail)
    {
        ReadOnlySpan<byte> subject = default;
        for (int at = 0; mail[at..].IndexOf((byte)':') is >= 0 and var colon;)
        {
            int value = at + colon + 1, end = HeaderField.End(mail, value, out bool last);
            if (end < 0) break;
            if (System.Text.Ascii.EqualsIgnoreCase(mail[at..(value - 1)].Trim(" \t\r\n\v\f"u8), "subject"u8))
            {
                while (value < end && mail[value] is (byte)' ' or >= 9 and <= 13) value++;
                subject = value >= end ? default : mail[value..Math.Max(value, end - 2)];
            }
            if (last) break;
            at = end;
        }
        return subject;
    }
}
