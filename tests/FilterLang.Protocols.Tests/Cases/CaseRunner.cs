using Xunit;

namespace FilterLang.Protocols.Tests.Cases;

/// <summary>Runs every case of every table: its values, alone and together; cut at each length; and damaged by noise.</summary>
public class CaseRunner
{
    const int NoiseRounds = 300, Rounds = 8, ReassemblyRoom = 4096;

    static readonly Dictionary<string, IReadOnlyList<Case>> s_tables = Directory
        .EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Cases"), "*.txt").Order(StringComparer.Ordinal)
        .ToDictionary(path => Path.GetFileNameWithoutExtension(path), CaseTable.Read);

    public static TheoryData<string, string> All()
    {
        var rows = new TheoryData<string, string>();
        foreach ((string table, IReadOnlyList<Case> cases) in s_tables)
            foreach (Case one in cases) rows.Add(table, one.Title);
        return rows;
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Values_are_those_expected(string table, string title)
    {
        Case one = Find(table, title);
        using var session = new CaseSession(one, new FieldSelection { Everything = true }, columns: true) { KeepsTexts = true };
        foreach (CaseFrame frame in one.Frames)
        {
            session.Dissect(frame);
            foreach (Expectation expected in frame.Expectations) Check(session, expected, $"{table}.txt:{expected.Line}");
        }
    }

    /// <summary>What a plan leaves out must not change what it keeps.</summary>
    [Theory]
    [MemberData(nameof(All))]
    public void Values_are_the_same_when_only_they_are_asked_for(string table, string title)
    {
        Case one = Find(table, title);
        var fields = one.Frames.SelectMany(f => f.Expectations).Select(e => e.Field).Where(f => !f.StartsWith("_ws.col.", StringComparison.Ordinal));
        foreach (string name in fields.Distinct())
        {
            Field field = ProtocolCatalog.Default.Registry.Find(name) ?? throw new FormatException($"no field is called '{name}'");
            using var session = new CaseSession(one, new FieldSelection().Add(field)) { KeepsTexts = true };
            foreach (CaseFrame frame in one.Frames)
            {
                session.Dissect(frame);
                foreach (Expectation expected in frame.Expectations.Where(e => e.Field == name))
                    Check(session, expected, $"{table}.txt:{expected.Line}, alone");
            }
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Cut_and_damaged_frames_neither_throw_nor_allocate(string table, string title)
    {
        Case one = Find(table, title);
        using var session = new CaseSession(one, new FieldSelection { Everything = true }, columns: true);
        // Rounds let tables, conversations and what they wait for grow to their size: then one of them finds everything there. A message
        // that a damaged segment begins anew in every round may still need its room; what each packet allocates shows a hundredfold.
        long allocated = long.MaxValue;
        string? where = null;
        for (int round = 0; allocated > ReassemblyRoom && round < Rounds; round++) allocated = Damage(one, session, out where);
        if (allocated > ReassemblyRoom && !one.StateGrows) Assert.Fail(where);
    }

    static long Damage(Case one, CaseSession session, out string? where)
    {
        long allocated = 0;
        where = null;
        var noise = new Random(one.Title.Length * 7919 + one.Frames[0].Bytes.Length);
        foreach (CaseFrame frame in one.Frames)
        {
            for (int length = 0; length <= frame.Bytes.Length; length++)
            {
                allocated += Measure(session, frame.Bytes.AsSpan(0, length), frame.Bytes.Length, frame, ref where);
                allocated += Measure(session, frame.Bytes.AsSpan(0, length), length, frame, ref where);
            }
            byte[] damaged = new byte[frame.Bytes.Length];
            for (int round = 0; round < NoiseRounds && damaged.Length > 0; round++)
            {
                frame.Bytes.CopyTo(damaged, 0);
                for (int count = 1 + noise.Next(4); count > 0; count--) damaged[noise.Next(damaged.Length)] = Noise(noise);
                int length = round % 3 == 0 ? noise.Next(damaged.Length + 1) : damaged.Length;
                allocated += Measure(session, damaged.AsSpan(0, length), round % 2 == 0 ? length : damaged.Length, frame, ref where);
            }
        }
        return allocated;
    }

    static byte Noise(Random noise) => noise.Next(4) switch { 0 => 0, 1 => 0xFF, 2 => (byte)(1 << noise.Next(8)), _ => (byte)noise.Next(256) };

    static long Measure(CaseSession session, ReadOnlySpan<byte> bytes, int wireLength, CaseFrame frame, ref string? where)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        session.Dissect(bytes, wireLength, frame.Time, frame.FcsLength);
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        if (allocated > 0) where = $"{allocated} bytes allocated for {wireLength} bytes on the wire: {Convert.ToHexString(bytes)}";
        return allocated;
    }

    static void Check(CaseSession session, Expectation expected, string where)
    {
        List<string> actual = session.Values(expected.Field);
        IReadOnlyList<string> wanted = expected.Values ?? [];
        if (!actual.SequenceEqual(wanted))
            Assert.Fail($"{where}: {expected.Field} is [{string.Join(" | ", actual)}], expected [{string.Join(" | ", wanted)}]");
    }

    static Case Find(string table, string title) => s_tables[table].Single(c => c.Title == title);
}
