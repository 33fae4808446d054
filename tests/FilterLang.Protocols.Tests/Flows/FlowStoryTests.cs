using System.Text;
using FilterLang.Protocols.Flows;
using FilterLang.Protocols.Streams;
using FilterLang.Protocols.Tests.Streams;
using Xunit;

namespace FilterLang.Protocols.Tests.Flows;

/// <summary>Connections in short notation and what is told of them.</summary>
public sealed class FlowStoryTests
{
    static readonly string[] s_handshake = ["a S 99", "b SA 499 ack 100", "a A 100 ack 500"];

    sealed record Case(string Title, List<string> Segments, string Expected);

    static readonly List<Case> s_cases = Read();

    static List<Case> Read()
    {
        var cases = new List<Case>();
        string title = "";
        List<string> segments = [];
        foreach (string line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Flows", "flow-stories.txt")))
        {
            if (line.StartsWith("## ", StringComparison.Ordinal)) (title, segments) = (line[3..], []);
            else if (line.StartsWith("=> ", StringComparison.Ordinal)) cases.Add(new Case(title, segments, line[3..]));
            else if (line == "handshake") segments.AddRange(s_handshake);
            else if (line.Length > 0 && line[0] != '#') segments.Add(line);
        }
        return cases;
    }

    public static TheoryData<string> Titles => [.. s_cases.Select(c => c.Title)];

    [Theory]
    [MemberData(nameof(Titles))]
    public void A_connection_is_told(string title)
    {
        Case row = s_cases.Single(c => c.Title == title);
        FlowStory story = Tell(row.Segments, new FlowStory(50000, 80), null);
        Assert.Equal(row.Expected, Summary(story));
    }

    /// <summary>Numbers are relative: where each side begins says nothing, nor does the wrap at 2^32, nor the hour.</summary>
    [Theory]
    [MemberData(nameof(Titles))]
    public void First_numbers_and_times_change_nothing(string title)
    {
        Case row = s_cases.Single(c => c.Title == title);
        foreach ((uint a, uint b, long hours) in (ReadOnlySpan<(uint, uint, long)>)[(0x8000_0000, 17, 1), (0xFFFF_FF98, 0xFFFF_FE0B, 20_000), (0xFFFF_FFFF, 0x7FFF_FFFF, 3)])
        {
            FlowStory moved = Tell(row.Segments, new FlowStory(50000, 80), null, segment => segment with
            {
                Sequence = unchecked(segment.Sequence + (segment.Side == 0 ? a : b)),
                Acknowledgment = segment.Has(TcpFlags.Ack) ? unchecked(segment.Acknowledgment + (segment.Side == 0 ? b : a)) : segment.Acknowledgment,
                Time = segment.Time + hours * 3_600_000_000_000,
            });
            Assert.Equal(row.Expected, Summary(moved));
        }
    }

    /// <summary>Which address counts as the first of the two is an accident of the table of conversations.</summary>
    [Theory]
    [MemberData(nameof(Titles))]
    public void The_order_of_the_sides_changes_nothing(string title)
    {
        Case row = s_cases.Single(c => c.Title == title);
        Assert.Equal(row.Expected, Summary(Tell(row.Segments, new FlowStory(80, 50000), null, segment => segment with { Side = 1 - segment.Side })));
    }

    /// <summary>A step is taken once, and the second FIN never comes before the first.</summary>
    [Fact]
    public void Steps_come_one_after_another_whatever_the_traffic()
    {
        foreach (Case row in s_cases)
        {
            List<FlowStep> steps = [];
            Tell(row.Segments, new FlowStory(50000, 80), steps);
            Assert.InRange(steps.Count(s => s.Handshake == 3), 0, 1);
            foreach (byte close in (ReadOnlySpan<byte>)[1, 3]) Assert.InRange(steps.Count(s => s.Finishes == close), 0, 1);
            foreach (byte close in (ReadOnlySpan<byte>)[2, 4]) Assert.InRange(steps.Count(s => s.Acknowledges == close), 0, 1);
            int first = steps.FindIndex(s => s.Finishes == 1), second = steps.FindIndex(s => s.Finishes == 3);
            Assert.True(first >= 0 || steps.TrueForAll(s => s.Finishes == 0 && s.Acknowledges == 0), row.Title);
            Assert.True(second < 0 || second > first, row.Title);
        }
    }

    [Fact]
    public void Every_opening_and_ending_is_in_the_table()
    {
        FlowStory[] stories = [.. s_cases.Select(c => Tell(c.Segments, new FlowStory(50000, 80), null))];
        Assert.Equal(Enum.GetValues<FlowOpening>(), stories.Select(s => s.Opening).Distinct().Order());
        Assert.Equal(Enum.GetValues<FlowEnding>(), stories.Select(s => s.Ending).Distinct().Order());
        Assert.Equal(Enum.GetValues<FlowState>(), stories.Select(s => s.State).Distinct().Order());
    }

    /// <summary>The states that Zeek's documentation of Conn::Info lists.</summary>
    [Fact]
    public void Every_state_of_Zeek_is_in_the_table()
    {
        string[] published = ["OTH", "REJ", "RSTO", "RSTOS0", "RSTR", "RSTRH", "S0", "S1", "S2", "S3", "SF", "SH", "SHR"];
        Assert.Equal(published, s_cases.Select(c => Tell(c.Segments, new FlowStory(50000, 80), null)).Select(s => s.History.State(s.ClientSide)).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Steps_of_opening_and_closing_are_numbered()
    {
        List<FlowStep> steps = [];
        Tell([.. s_handshake, "b FA 500 ack 100", "a A 100 ack 501", "a FA 100 ack 501", "b A 501 ack 101"], new FlowStory(50000, 80), steps);
        Assert.Equal([1, 2, 3, 0, 0, 0, 0], steps.Select(s => (int)s.Handshake));
        Assert.Equal([0, 0, 0, 1, 0, 3, 0], steps.Select(s => (int)s.Finishes));
        Assert.Equal([0, 0, 0, 0, 2, 0, 4], steps.Select(s => (int)s.Acknowledges));
    }

    [Fact]
    public void A_FIN_that_answers_a_FIN_is_two_steps()
    {
        List<FlowStep> steps = [];
        Tell([.. s_handshake, "a FA 100 ack 500", "b FA 500 ack 101", "a A 101 ack 501"], new FlowStory(50000, 80), steps);
        Assert.Equal((2, 3), ((int)steps[4].Acknowledges, (int)steps[4].Finishes));
        Assert.Equal(4, steps[5].Acknowledges);
    }

    [Fact]
    public void Copies_are_passed_over_where_that_is_asked_for()
    {
        string[] segments = [.. s_handshake, "a PA 100+10 ack 500 id 7", "a PA 100+10 ack 500 id 7", "a PA 100+10 ack 500 id 8"];
        var story = new FlowStory(50000, 80) { IgnoresCopies = true };
        Tell(segments, story, null);
        Assert.Equal((4L, 1L, 20L), (story.Client.Frames, story.Client.Copies, story.Client.Data));
        FlowStory plain = Tell(segments, new FlowStory(50000, 80), null);
        Assert.Equal((5L, 1L, 30L), (plain.Client.Frames, plain.Client.Copies, plain.Client.Data));
    }

    [Fact]
    public void Letters_that_may_repeat_come_again_with_every_tenfold()
    {
        var story = new FlowStory(50000, 80);
        for (uint i = 0; i < 100; i++)
            story.Take(new FlowSegment(i + 1, i, 0, TcpFlags.Ack, 100, 500, 10) { Verdict = TcpVerdict.Retransmission, Identification = -1 });
        Assert.Equal("TDTT", story.History.Text(story.ClientSide));
    }

    [Fact]
    public void Any_flags_in_any_order_are_told()
    {
        var random = new Random(4711);
        for (int run = 0; run < 2000; run++)
        {
            var story = new FlowStory((ushort)random.Next(3), (ushort)random.Next(3));
            int count = random.Next(1, 30);
            for (int i = 0; i < count; i++)
                story.Take(new FlowSegment(i + 1, random.Next(1000), random.Next(2), (TcpFlags)random.Next(64), (uint)random.Next(200) - 100, (uint)random.Next(200) - 100,
                    (uint)random.Next(3)) { Verdict = (TcpVerdict)random.Next(1 << 15), Identification = random.Next(4) });
            Assert.Equal(count, story.Client.Frames + story.Server.Frames);
            Assert.NotEmpty(FlowVerdict.Of(story));
            Assert.DoesNotContain("  ", FlowVerdict.Of(story), StringComparison.Ordinal);
            Assert.DoesNotContain(" frame 0", FlowVerdict.Of(story), StringComparison.Ordinal);
            Assert.DoesNotContain("FIN 0", FlowVerdict.Of(story), StringComparison.Ordinal);
            Assert.NotEmpty(story.History.State(story.ClientSide));
        }
    }

    static string Summary(FlowStory story)
    {
        string Word(ReadOnlySpan<byte> octets) => Encoding.ASCII.GetString(octets);
        return $"{Word(FlowNames.Of(story.Opening))}, {Word(FlowNames.Of(story.Ending))}, {Word(FlowNames.Of(story.State))}, {story.History.State(story.ClientSide)}, "
            + $"{story.History.Text(story.ClientSide)}: {FlowVerdict.Of(story)}";
    }

    static FlowStory Tell(IEnumerable<string> lines, FlowStory story, List<FlowStep>? steps, Func<FlowSegment, FlowSegment>? change = null)
    {
        long time = -1_000_000, frame = 0;
        foreach (string line in lines)
        {
            List<string> words = [.. line.Split(' ', StringSplitOptions.RemoveEmptyEntries)];
            string id = Take(words, "id"), verdict = Take(words, "is");
            ScriptSegment script = ScriptSegment.Parse(string.Join(' ', words));
            time = script.At >= 0 ? script.At : time + 1_000_000;
            var segment = new FlowSegment(++frame, time, script.Side, script.Flags, script.Sequence, script.Acknowledgment, script.Length)
            {
                Window = script.Window, Verdict = verdict.Length > 0 ? Enum.Parse<TcpVerdict>(verdict) : TcpVerdict.None, Offer = SynOffer.None,
                Identification = id.Length > 0 ? int.Parse(id, System.Globalization.CultureInfo.InvariantCulture) : -1,
            };
            FlowStep step = story.Take(change is null ? segment : change(segment));
            steps?.Add(step);
        }
        return story;
    }

    static string Take(List<string> words, string key)
    {
        int at = words.IndexOf(key);
        if (at < 0) return "";
        string value = words[at + 1];
        words.RemoveRange(at, 2);
        return value;
    }
}
