namespace FilterLang.Protocols;

/// <summary>Invoking services of programs in S7 communication: start and stop, blocks that are linked and deleted, memory.</summary>
static class S7Programs
{
    /// <summary>Functions.</summary>
    public const uint Invoke = 0x28, Stop = 0x29;

    const int HeadLength = 7, BlockLength = 8;

    static readonly Protocol s_protocol = S7comm.Protocol;

    public static readonly Field
        Unknown1          = s_protocol.Bytes ("s7comm.param.pistart.unknown1", "Unknown bytes"),
        ParameterblockLen = s_protocol.UInt16("s7comm.param.pistart.parameterblock_len", "Parameter block length"),
        Parameterblock    = s_protocol.Label ("s7comm.param.pistart.parameterblock", "Parameter block"),
        Servicename       = s_protocol.Text  ("s7comm.param.pistart.servicename", "PI (program invocation) Service"),
        Argument          = s_protocol.Text  ("s7comm.param.pistart.argument", "Argument"),
        NXStringLen       = s_protocol.UInt8 ("s7comm.param.pi.n_x.string_len", "String length"),
        InseUnknown       = s_protocol.UInt8 ("s7comm.param.pi.inse.unknown", "Unknown byte", display: Hex),
        BlockCnt          = s_protocol.UInt8 ("s7comm.data.plccontrol.block_cnt", "Number of blocks"),
        Part2Len          = s_protocol.UInt8 ("s7comm.data.plccontrol.part2_len", "Length part 2");

    public static void TakeInvocation(ref Layer s7)
    {
        s7.Take(Unknown1, HeadLength);
        int length = (int)s7.Take(ParameterblockLen), at = s7.Position;
        int nameLength = s7.U8(at + length);
        ReadOnlySpan<byte> name = s7.Slice(at + length + 1, nameLength);
        if (s7.Failed) return;
        GroupScope block = s7.Begin(Parameterblock, at, length);
        if (IsAboutBlocks(name)) TakeBlocks(ref s7, name);
        else if (!IsKnown(name))
        {
            s7.Info($" -> [{name}]");
            if (length > 0) s7.Take(S7comm.ParamData, length);
        }
        else
        {
            s7.Info($" -> {name}({(length > 0 ? "\"" : "")}{s7.Slice(at, length)}{(length > 0 ? "\"" : "")})");
            if (length > 0) s7.Take(Argument, length);
        }
        s7.End(block);
        s7.Position = at + length;
        s7.Take(NXStringLen);
        s7.Take(Servicename, nameLength);
    }

    static bool IsKnown(ReadOnlySpan<byte> name) => name.SequenceEqual("P_PROGRAM"u8) || name.SequenceEqual("_MODU"u8) || name.SequenceEqual("_GARB"u8);

    static bool IsAboutBlocks(ReadOnlySpan<byte> name) => name.SequenceEqual("_INSE"u8) || name.SequenceEqual("_INS2"u8) || name.SequenceEqual("_DELE"u8);

    static void TakeBlocks(ref Layer s7, ReadOnlySpan<byte> name)
    {
        int count = (int)s7.Take(BlockCnt);
        s7.Take(InseUnknown);
        s7.Info($" -> {name}(");
        for (int i = 0; i < count && s7.More; i++)
        {
            int at = s7.Position;
            s7.Take(S7Services.Filename, BlockLength);
            S7Services.TakeBlock(ref s7, at);
            if (s7.Failed) return;
            if (i > 0) s7.Info($", ");
            s7.Info($"{S7Services.TypeName(s7.Slice(at, 2))}{S7Services.Number(s7.Slice(at + 2, 5))}");
        }
        s7.Info($")");
    }

    public static void TakeStop(ref Layer s7)
    {
        s7.Take(Unknown1, 5);
        int length = (int)s7.Take(Part2Len);
        s7.Take(Servicename, length);
    }
}
