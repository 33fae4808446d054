using System.Globalization;
using System.Runtime.InteropServices;
using FilterLang.Fields;
using Xunit;

namespace FilterLang.Filters.Tests.Oracle;

/// <summary>
/// Random filters over fields of every type, answered here and by tshark 4.6 (environment variable DFILTER_ORACLE): which are refused, and
/// which frames the others select. DFILTER_RANDOM_FILTERS tells how many, DFILTER_RANDOM_SEED which.
/// </summary>
public sealed unsafe class RandomComparisonTests
{
    const int Capacity = 1 << 16, FiltersARun = 2000;

    static int Setting(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out int value) ? value : otherwise;

    [Fact]
    public void Filters_select_the_same_frames_as_in_Wireshark()
    {
        if (Tshark.Path is null) return;
        var generator = new RandomFilter(Setting("DFILTER_RANDOM_SEED", 1));
        int count = Setting("DFILTER_RANDOM_FILTERS", 400), accepted = 0, differing = 0, otherWords = 0, crashes = 0;
        var report = new List<string>();
        while (count > 0)
        {
            var filters = new List<string>();
            while (filters.Count < Math.Min(count, FiltersARun)) filters.Add(generator.Next());
            count -= filters.Count;
            OracleAnswer?[] answers = Tshark.Ask(filters);
            Assert.Equal(filters.Count, answers.Length);
            for (int i = 0; i < filters.Count; i++)
            {
                OracleAnswer ours = Answer(filters[i]);
                if (answers[i] is not { } theirs)
                {
                    crashes++;
                    continue;
                }

                if (theirs.Error is null) accepted++;
                if ((ours.Error is null) != (theirs.Error is null) || ours.Frames != theirs.Frames)
                {
                    if (KnownDifferences.Explains(filters[i], ours, theirs)) continue;
                    differing++;
                    report.Add($"{filters[i]}\n    here   {Shown(ours)}\n    tshark {Shown(theirs)}");
                }
                else if (ours.Error is { } error && !theirs.Error!.Contains(error, StringComparison.Ordinal))
                {
                    otherWords++;
                    report.Add($"{filters[i]}\n    says   {error}\n    tshark {theirs.Error}");
                }
            }
        }

        string summary = $"{accepted} accepted, {differing} differ, {otherWords} refused in other words, {crashes} crash tshark";
        if (Environment.GetEnvironmentVariable("DFILTER_RANDOM_REPORT") is { Length: > 0 } path) File.WriteAllLines(path, [summary, .. report]);
        Assert.True(differing == 0, summary + "\n" + string.Join('\n', report.Take(20)));
    }

    static string Shown(OracleAnswer answer) => answer.Error is null ? $"frames {answer.Frames}" : $"error {answer.Error}";

    static OracleAnswer Answer(string filter)
    {
        CompileResult result = FilterCompiler.Compile(filter, OracleFields.Registry);
        if (result.Filter is not { } compiled) return new OracleAnswer(result.Error!.Message, "");
        byte* data = (byte*)NativeMemory.AllocZeroed(Capacity);
        using var items = new PacketItems();
        var frames = new List<int>();
        for (int frame = 1; frame <= OracleFields.Frames; frame++)
        {
            OracleFields.Record(frame, items, data, Capacity);
            var packet = new PacketContext { Data = data, Number = frame, Items = items };
            if (compiled.Full(ref packet)) frames.Add(frame);
        }

        NativeMemory.Free(data);
        return new OracleAnswer(null, string.Join(',', frames));
    }
}
