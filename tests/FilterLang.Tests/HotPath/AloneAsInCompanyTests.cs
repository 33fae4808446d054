using FilterLang.TestSupport;

namespace FilterLang.Tests.HotPath;

/// <summary>
/// A field asked for alone stands in the same packets as where everything is dissected: only what leads to it is dissected then, and nothing
/// is remembered of conversations unless it needs that. All captures are one session, so that what one packet leaves behind meets others.
/// </summary>
public sealed unsafe class AloneAsInCompanyTests
{
    const int EveryCapture = 24, MostFrames = 60, EveryField = 12;

    static readonly ProtocolCatalog s_catalog = ProtocolCatalog.Default;

    [CaptureFact]
    public void Fields_alone_stand_in_the_same_packets()
    {
        List<string> paths = [.. TestSupport.Captures.Files().Where((_, i) => i % EveryCapture == 7)];
        Dictionary<int, List<int>> together = Frames(paths, new FieldSelection { Everything = true });
        Assert.True(together.Count > 500, $"only {together.Count} fields occur");
        var differences = new List<string>();
        int asked = 0;
        foreach ((int index, List<int> frames) in together.OrderBy(f => f.Key))
        {
            Field field = Field.At(index);
            if (field.Name.Length == 0 || (field.Type != FieldType.Protocol && asked++ % EveryField != 0)) continue;
            var selection = new FieldSelection();
            selection.Add(field);
            List<int> alone = Frames(paths, selection).GetValueOrDefault(index) ?? [];
            // Padding behind a length is judged in company of Ethernet's fields only, as in Wireshark.
            if (field.Name.StartsWith("_ws.expert", StringComparison.Ordinal) && alone.All(frames.Contains)
                && frames.Except(alone).All((together.GetValueOrDefault(Ethernet.PaddingUnsure.Field.Index) ?? []).Contains)) continue;
            if (!alone.SequenceEqual(frames)) differences.Add($"{field.Name}: alone {Some(alone.Except(frames))}, in company {Some(frames.Except(alone))}");
        }
        Assert.True(differences.Count == 0, string.Join('\n', differences));
    }

    static string Some(IEnumerable<int> frames) => "[" + string.Join(',', frames.Take(5)) + "]";

    static Dictionary<int, List<int>> Frames(List<string> paths, FieldSelection selection)
    {
        var found = new Dictionary<int, List<int>>();
        using var dissector = new PacketDissector(new DissectionPlan(s_catalog, selection));
        var packet = new PacketContext();
        foreach (string path in paths)
        {
            if (!CaptureReader.TryOpen(path, out CaptureReader? reader, out _)) continue;
            using CaptureReader open = reader;
            var frames = new FrameRecords(open, selection);
            CaptureRecord record = default;
            for (int i = 0; i < MostFrames && open.TryRead(ref record); i++)
            {
                packet.Number++;
                packet.Data = record.Data;
                (packet.CapturedLength, packet.WireLength) = (record.CapturedLength, record.WireLength);
                (packet.Time, packet.LinkType, packet.Spine) = (record.TimeNs, record.LinkType, Spine.Complex);
                dissector.Dissect(ref packet, frames.Of(record));
                for (int item = 0; item < packet.Items.Count; item++)
                {
                    int field = packet.Items[item].Field;
                    if (!found.TryGetValue(field, out List<int>? list)) found.Add(field, list = []);
                    if (list.Count == 0 || list[^1] != (int)packet.Number) list.Add((int)packet.Number);
                }
            }
        }
        return found;
    }
}
