using System.Buffers.Binary;

namespace FilterLang.Protocols;

/// <summary>Measurements, IEEE C37.118.2-2011 section 6.3, by the description that came before them.</summary>
static class SynphasorData
{
    static readonly Protocol s_protocol = Synphasor.Protocol;

    public static readonly Field
        DataConfFrame                 = s_protocol.FrameNumber("synphasor.data.conf_frame", "Dissected using configuration from frame"),
        DataStatus                    = s_protocol.UInt16     ("synphasor.data.status", "Data error", display: Hex, mask: 0xc000, names: SynphasorNames.DataStatus),
        DataSync                      = s_protocol.Boolean    ("synphasor.data.sync", "Time synchronized", size: 2, mask: 0x2000, names: ValueNames.Pair("Synchronization lost", "Clock is synchronized")),
        DataSorting                   = s_protocol.Boolean    ("synphasor.data.sorting", "Data sorting", size: 2, mask: 0x1000, names: ValueNames.Pair("By arrival", "By timestamp")),
        DataTrigger                   = s_protocol.Boolean    ("synphasor.data.trigger", "Trigger detected", size: 2, mask: 0x800, names: ValueNames.Pair("Trigger detected", "No trigger")),
        DataCFGchange                 = s_protocol.Boolean    ("synphasor.data.CFGchange", "Configuration changed", size: 2, mask: 0x400, names: ValueNames.Pair("Within 1 minute", "No")),
        DataDataModified              = s_protocol.Boolean    ("synphasor.data.data_modified", "Data modified indicator", size: 2, mask: 0x200, names: ValueNames.Pair("Data modified by a post-processing device", "Data not modified")),
        DataPmuTq                     = s_protocol.UInt16     ("synphasor.data.pmu_tq", "PMU Time Quality", display: Hex, mask: 0x1c0, names: SynphasorNames.DataPmuTq),
        DataTUnlock                   = s_protocol.UInt16     ("synphasor.data.t_unlock", "Unlocked time", display: Hex, mask: 0x30, names: SynphasorNames.DataTUnlock),
        DataTriggerReason             = s_protocol.UInt16     ("synphasor.data.trigger_reason", "Trigger reason", display: Hex, mask: 0xf, names: SynphasorNames.DataTriggerReason),
        Phasor                        = s_protocol.Text       ("synphasor.phasor", "Phasor"),
        ActualFrequencyValue          = s_protocol.Row        ("synphasor.actual_frequency_value", "Actual frequency value", FieldType.Float),
        RateChangeFrequency           = s_protocol.Row        ("synphasor.rate_change_frequency", "Rate of change of frequency", FieldType.Float),
        FrequencyDeviationFromNominal = s_protocol.Row        ("synphasor.frequency_deviation_from_nominal", "Frequency deviation from nominal", FieldType.Int16, display: Dec),
        AnalogValue                   = s_protocol.Text       ("synphasor.analog_value", "Analog value"),
        DigitalStatusWord             = s_protocol.UInt16     ("synphasor.digital_status_word", "Digital status word", display: Hex),
        DataUnknown                   = s_protocol.Bytes      ("synphasor.data.unknown", "Unknown data");

    static readonly ExpertField
        HasError  = s_protocol.Expert("synphasor.data_error", Severity.Note, ExpertGroup.Response, "Data Error flag set"),
        IsNotSync = s_protocol.Expert("synphasor.pmu_not_sync", Severity.Note, ExpertGroup.Response, "PMU not sync flag set");

    static readonly Field s_station = s_protocol.Heading("Station");

    /// <summary>A reader of a description.</summary>
    ref struct Description(ReadOnlySpan<byte> octets, int at, bool hasLongNames)
    {
        readonly ReadOnlySpan<byte> _octets = octets;
        readonly bool _hasLongNames = hasLongNames;

        public int At { get; private set; } = at;

        public bool IsBroken { get; private set; }

        public int U16() => BinaryPrimitives.ReadUInt16BigEndian(Octets(2));

        public ReadOnlySpan<byte> Name() => Octets(_hasLongNames ? Octets(1)[0] : SynphasorConfiguration.NameLength);

        public void Skip(int length) => Octets(length);

        // Nothing where a description says more than it holds.
        ReadOnlySpan<byte> Octets(int length)
        {
            if (length < 0 || length > _octets.Length - At)
            {
                IsBroken = true;
                return Nothing[..Math.Clamp(length, 0, Nothing.Length)];
            }
            ReadOnlySpan<byte> octets = _octets.Slice(At, length);
            At += length;
            return octets;
        }

        static ReadOnlySpan<byte> Nothing => "\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0"u8;
    }

    public static void Take(ref Layer syn, SynphasorConversation talk, int end)
    {
        if (talk.Configuration.IsEmpty) return;
        syn.Note(DataConfFrame, (ulong)talk.Frame);
        var description = new Description(talk.Configuration, Synphasor.HeaderLength + (talk.HasLongNames ? 6 : 4), talk.HasLongNames);
        for (int stations = description.U16(); stations > 0 && syn.Position < end && syn.More && !description.IsBroken; stations--)
        {
            GroupScope group = syn.Begin(s_station);
            TakeStation(ref syn, ref description, talk.HasLongNames);
            syn.End(group);
        }
    }

    static void TakeStation(ref Layer syn, ref Description description, bool hasLongNames)
    {
        description.Name();
        description.Skip(hasLongNames ? 18 : 2);
        int format = description.U16(), phasors = description.U16(), analogs = description.U16(), words = description.U16();
        TakeFlags(ref syn);
        for (int i = 0; i < phasors && syn.More && !description.IsBroken; i++) TakeNamed(ref syn, Phasor, description.Name(), (format & 2) != 0 ? 8 : 4);
        TakeFrequency(ref syn, isFloat: (format & 8) != 0);
        for (int i = 0; i < analogs && syn.More && !description.IsBroken; i++) TakeNamed(ref syn, AnalogValue, description.Name(), (format & 4) != 0 ? 4 : 2);
        for (int i = 0; i < words * SynphasorConfiguration.BitsOfWord && !description.IsBroken; i++) description.Name();
        for (int i = 0; i < words && syn.More; i++) syn.Take(DigitalStatusWord);
        description.Skip(hasLongNames ? phasors * 12 + analogs * 8 + words * 4 + 25 : (phasors + analogs + words) * 4 + 4);
    }

    static void TakeFlags(ref Layer syn)
    {
        int at = syn.Position;
        uint flags = syn.U16(at);
        syn.TakeParts(DataStatus, DataSync, DataSorting, DataTrigger, DataCFGchange, DataDataModified, DataPmuTq, DataTUnlock, DataTriggerReason);
        if (syn.Failed) return;
        if (flags >> 14 != 0) syn.Remark(HasError, at, 2);
        if ((flags & 0x2000) != 0) syn.Remark(IsNotSync, at, 2);
    }

    static void TakeNamed(ref Layer syn, Field field, ReadOnlySpan<byte> name, int length)
    {
        if (!syn.Need(syn.Position, length)) return;
        syn.NoteText(field, name, syn.Position, length, ItemFlags.None);
        syn.Position += length;
    }

    static void TakeFrequency(ref Layer syn, bool isFloat)
    {
        if (isFloat)
        {
            syn.Take(ActualFrequencyValue);
            syn.Take(RateChangeFrequency);
            return;
        }
        const float hundredths = 100;
        syn.Take(FrequencyDeviationFromNominal);
        float rate = (short)syn.U16(syn.Position) / hundredths;
        syn.Note(RateChangeFrequency, BitConverter.DoubleToUInt64Bits(rate), syn.Position, 2, ItemFlags.None);
        syn.Position += 2;
    }
}
