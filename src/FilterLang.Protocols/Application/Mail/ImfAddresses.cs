namespace FilterLang.Protocols;

/// <summary>Addresses in header fields of mails, RFC 5322 section 3.4: lists of mailboxes and of groups of mailboxes.</summary>
static class ImfAddresses
{
    /// <summary>Reads the value of a field that holds addresses, and does nothing for others.</summary>
    public static void Take(ref Layer imf, Field field, int at, int length)
    {
        if (length <= 0) return;
        if (field == Imf.From || field == Imf.ResentFrom || field == Imf.X400Originator || field == Imf.X400Recipients)
            TakeList(ref imf, Imf.MailboxListItem, at, at + length, groups: false);
        else if (field == Imf.To || field == Imf.Cc || field == Imf.Bcc || field == Imf.ReplyTo || field == Imf.ResentTo || field == Imf.ResentCc
            || field == Imf.ResentBcc)
            TakeList(ref imf, Imf.AddressListItem, at, at + length, groups: true);
        else if (field == Imf.Sender || field == Imf.ResentSender || field == Imf.OriginatorReturnAddress) TakeMailbox(ref imf, at, at + length);
    }

    static void TakeList(ref Layer imf, Field item, int at, int end, bool groups)
    {
        int outer = imf.Parent, count = 0;
        while (!imf.Failed)
        {
            count++;
            int comma = imf.Bytes[at..end].IndexOf((byte)','), stop = comma < 0 ? end : at + comma;
            imf.Text(item, at, stop - at, TextEncoding.Utf8);
            imf.StandUnder(item);
            if (groups) TakeAddress(ref imf, at, stop);
            else TakeMailbox(ref imf, at, stop);
            imf.Parent = outer;
            if (comma < 0) break;
            at = stop + 1;
        }
        imf.Append(outer, $", {(ulong)count} item{(count == 1 ? "" : "s")}");
    }

    // A group has a name in front of its mailboxes.
    static void TakeAddress(ref Layer imf, int at, int end)
    {
        int colon = imf.Bytes[at..end].IndexOf((byte)':');
        if (colon < 0)
        {
            TakeMailbox(ref imf, at, end);
            return;
        }
        imf.Text(Imf.DisplayName, at, colon, TextEncoding.Utf8);
        at += colon + 1;
        while (at < end && imf.Bytes[at] is (byte)' ' or >= 9 and <= 13) at++;
        if (at < end && imf.Bytes[at] != ';') TakeList(ref imf, Imf.MailboxListItem, at, end, groups: false);
    }

    // A name and an address in angle brackets, or an address alone.
    static void TakeMailbox(ref Layer imf, int at, int end)
    {
        ReadOnlySpan<byte> bytes = imf.Bytes;
        int open = bytes[at..end].IndexOf((byte)'<');
        if (open < 0)
        {
            imf.Text(Imf.Address, at, end - at, TextEncoding.Utf8);
            return;
        }
        int bracket = at + open;
        while (at < bracket && bytes[at] is (byte)' ' or >= 9 and <= 13) at++;
        if (at < bracket) imf.Text(Imf.DisplayName, at, bracket - at - 1, TextEncoding.Utf8);
        int close = bytes[(bracket + 1)..end].IndexOf((byte)'>');
        if (close >= 0) imf.Text(Imf.Address, bracket + 1, close, TextEncoding.Utf8);
    }
}
