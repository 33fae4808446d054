namespace FilterLang.Protocols;

/// <summary>What a control field says of the octets behind it.</summary>
enum LlcFrame
{
    /// <summary>Data of the user above: an information frame or unnumbered information.</summary>
    Data,
    /// <summary>Exchange identification.</summary>
    Identification,
    /// <summary>Anything else.</summary>
    Other,
}

/// <summary>The control field of LLC, IEEE 802.2 section 5.2: two octets, or one in unnumbered frames.</summary>
sealed class LlcControl
{
    const uint UnnumberedInformation = 0x00, Identification = 0xAC;

    readonly Field _control, _receive, _send, _poll, _final, _supervisory, _command, _response, _wideType, _type, _narrow, _widePoll, _wideFinal, _information;

    /// <param name="llc">The protocol whose fields these are.</param>
    /// <param name="prefix">What their names begin with.</param>
    /// <param name="label">Name of the field as a whole.</param>
    /// <param name="type">Its type.</param>
    public LlcControl(Protocol llc, string prefix = "llc.control", string label = "Control", FieldType type = FieldType.UInt16)
    {
        ValueNames types = new(() => [(0, "Information frame"), (1, "Supervisory frame"), (3, "Unnumbered frame")]);
        ValueNames set = ValueNames.SetNotSet;
        _control     = llc.Row(prefix, label, type, display: Hex, little: true, size: 2);
        _narrow      = llc.Row(prefix, label, type, display: Hex, size: 1);
        _receive     = llc.Bits(_control, prefix + ".n_r",     "N(R)", 0xFE00, type: FieldType.UInt16);
        _send        = llc.Bits(_control, prefix + ".n_s",     "N(S)", 0x00FE, type: FieldType.UInt16);
        _widePoll    = llc.Flag(_control, prefix + ".p",       "Poll",  0x0100, set);
        _wideFinal   = llc.Flag(_control, prefix + ".f",       "Final", 0x0100, set);
        _supervisory = llc.Bits(_control, prefix + ".s_ftype", "Supervisory frame type", 0x000C, Hex, new ValueNames(() =>
            [(0, "Receiver ready"), (1, "Receiver not ready"), (2, "Reject"), (3, "Selective reject")]), type: FieldType.UInt16);
        _information = llc.Bits(_control, prefix + ".ftype",   "Frame type", 0x0001, Hex, types, type: FieldType.UInt16);
        _wideType    = llc.Bits(_control, prefix + ".ftype",   "Frame type", 0x0003, Hex, types, type: FieldType.UInt16);
        _poll        = llc.Flag(_narrow, prefix + ".p",        "Poll",  0x10, set);
        _final       = llc.Flag(_narrow, prefix + ".f",        "Final", 0x10, set);
        _command     = llc.Bits(_narrow, prefix + ".u_modifier_cmd",  "Command",  0xEC, Hex, LlcModifierNames.Commands, type: FieldType.UInt8);
        _response    = llc.Bits(_narrow, prefix + ".u_modifier_resp", "Response", 0xEC, Hex, LlcModifierNames.Responses, type: FieldType.UInt8);
        _type        = llc.Bits(_narrow, prefix + ".ftype",    "Frame type", 0x03, Hex, types, type: FieldType.UInt8);
    }

    /// <summary>Records the control field at <paramref name="at"/> and puts the position behind it.</summary>
    public LlcFrame Take(ref Layer llc, int at, bool response)
    {
        uint first = llc.U8(at);
        if (llc.Failed) return LlcFrame.Other;
        return (first & 3) == 3 ? TakeUnnumbered(ref llc, at, first, response) : TakeNumbered(ref llc, at, (first & 1) != 0, response);
    }

    LlcFrame TakeUnnumbered(ref Layer llc, int at, uint control, bool response)
    {
        GroupScope scope = llc.BeginNumber(_narrow, control, at, 1);
        bool final = (control & 0x10) != 0;
        if (final) llc.Place(response ? _final : _poll, at);
        llc.Place(response ? _response : _command, at);
        llc.Place(_type, at);
        llc.End(scope);
        llc.Position = at + 1;
        uint modifier = control & 0xEC;
        string bit = final ? response ? " F" : " P" : "";
        llc.Label(scope.Item, $"Control field: U{bit}, func={LlcModifierNames.Short(modifier, response)} (0x{(ulong)control:x2})");
        if (llc.Packet.Columns is not null) llc.Info($"U{bit}, func={LlcModifierNames.Short(modifier, response)}");
        return modifier switch { UnnumberedInformation => LlcFrame.Data, Identification => LlcFrame.Identification, _ => LlcFrame.Other };
    }

    LlcFrame TakeNumbered(ref Layer llc, int at, bool supervisory, bool response)
    {
        uint control = llc.U16Little(at);
        if (llc.Failed) return LlcFrame.Other;
        GroupScope scope = llc.BeginNumber(_control, control, at, 2);
        bool final = (control & 0x100) != 0;
        string marked = final ? supervisory && response ? " F" : " P" : "";
        llc.Place(_receive, at);
        if (!supervisory) llc.Place(_send, at);
        if (final) llc.Place(supervisory && response ? _wideFinal : _widePoll, at);
        if (supervisory) llc.Place(_supervisory, at);
        llc.Place(supervisory ? _wideType : _information, at);
        llc.End(scope);
        llc.Position = at + 2;
        string kind = supervisory ? LlcModifierNames.Supervisory((control & 0x0C) >> 2) : "";
        if (supervisory) llc.Label(scope.Item, $"Control field: S{marked}, func={kind}, N(R)={control >> 9} (0x{(ulong)control:x4})");
        else llc.Label(scope.Item, $"Control field: I{marked}, N(R)={control >> 9}, N(S)={(control & 0xFE) >> 1} (0x{(ulong)control:x4})");
        if (supervisory) llc.Info($"S{marked}, func={LlcModifierNames.Supervisory((control & 0x0C) >> 2)}, N(R)={control >> 9}");
        else llc.Info($"I{marked}, N(R)={control >> 9}, N(S)={(control & 0xFE) >> 1}");
        return supervisory ? LlcFrame.Other : LlcFrame.Data;
    }
}
