namespace FilterLang.Protocols;

/// <summary>IP Encapsulating Security Payload, RFC 4303 section 2; what is encrypted stays so.</summary>
public static class EncapsulatingPayload
{
    const int HeaderLength = 8;

    public static readonly Protocol Protocol = Protocol.Of("esp", "Encapsulating Security Payload", Dissect, "ESP");

    public static readonly Field
        Spi       = Protocol.UInt32("esp.spi",      "ESP SPI",      at: 0, HexDec),
        Sequence  = Protocol.UInt32("esp.sequence", "ESP Sequence", at: 4),
        Expected  = Protocol.Row   ("esp.sequence-analysis.expected-sn", "Expected SN", FieldType.UInt32, display: Dec, level: EvaluationLevel.Stream, generated: true),
        Previous  = Protocol.FrameNumber("esp.sequence-analysis.previous-frame", "Previous Frame", EvaluationLevel.Stream);

    static readonly ExpertField WrongSequence = Protocol.Expert("esp.sequence-analysis.wrong-sequence-number", Severity.Warning, ExpertGroup.Sequence,
        "Wrong Sequence Number", EvaluationLevel.Stream);

    static EncapsulatingPayload() => Protocol.CarriedBy(PayloadTables.IpProtocol, 50).CarriedBy(UdpEncapsulation.Carried, 1);

    static void Dissect(ref Layer esp)
    {
        esp.Summary("ESP");
        esp.Open();
        esp.Rows(0, HeaderLength);
        if (!esp.Need(0, HeaderLength)) return;
        uint spi = esp.U32(0), number = esp.U32(4);
        esp.Info($"ESP (SPI=0x{spi:x8})");
        if (esp.Packet.Watches(EvaluationLevel.Stream)) Follow(ref esp, spi, number);
    }

    /// <summary>Compares with the last number of the same association.</summary>
    static void Follow(ref Layer esp, uint spi, uint number)
    {
        PacketDissector packet = esp.Packet;
        if (packet.InErrorQuote) return;
        if (packet.State<SecurityAssociations>(Protocol).Next(spi, number, (uint)packet.Number) is not { } last) return;
        if (last.Number + 1 == number) return;
        esp.Note(Expected, last.Number + 1, 0, 0);
        long ahead = (long)number - last.Number - 1;
        if (ahead > 0) esp.Remark(WrongSequence, $"Wrong Sequence Number for SPI {(ulong)spi:x8} - {ahead} missing", 0, 0);
        else if (number == last.Number) esp.Remark(WrongSequence, $"Wrong Sequence Number for SPI {(ulong)spi:x8} - {(long)number} repeated", 0, 0);
        else esp.Remark(WrongSequence, $"Wrong Sequence Number for SPI {(ulong)spi:x8} - {-ahead} less than expected", 0, 0);
        esp.Note(Previous, last.Frame, 0, 0);
    }
}
