using FilterLang.Protocols.Streams;
using Xunit;

namespace FilterLang.Protocols.Tests.Streams;

public unsafe class FlowTableTests
{
    [Fact]
    public void Keys_find_their_state_and_states_stay_where_they_are()
    {
        using var table = new FlowTable<FlowKey, UdpStream>();
        var random = new Random(1);
        var known = new Dictionary<FlowKey, nint>();
        for (int i = 0; i < 50_000; i++)
        {
            byte family = (byte)(random.Next(2) * 2 + 4);
            var key = new FlowKey(new NetworkAddress(family, (UInt128)random.Next(100)), new NetworkAddress(family, (UInt128)random.Next(100) << 90), (uint)random.Next(4));
            UdpStream* state = table.Find(key, out bool isNew);
            Assert.Equal(!known.ContainsKey(key), isNew);
            if (isNew)
            {
                Assert.Equal(default, *state);
                known.Add(key, (nint)state);
                state->Number = (uint)known.Count;
            }
            Assert.Equal(known[key], (nint)state);
        }
        Assert.Equal(known.Count, table.Count);
        foreach ((FlowKey key, nint state) in known) Assert.Equal(((UdpStream*)state)->Number, table.Find(key, out _)->Number);
    }

    [Fact]
    public void Conversations_beyond_the_limit_are_new_each_time_and_counted()
    {
        using var table = new FlowTable<FlowKey, UdpStream>(limit: 3000);
        for (uint i = 0; i < 3000; i++) table.Find(Key(i), out _)->Number = i;
        for (int again = 0; again < 2; again++)
        {
            UdpStream* state = table.Find(Key(9999), out bool isNew);
            Assert.True(isNew);
            Assert.Equal(0u, state->Number);
            state->Number = 77;
        }
        Assert.Equal(2, table.Dropped);
        Assert.Equal(3000, table.Count);
        for (uint i = 0; i < 3000; i++) Assert.Equal(i, table.Find(Key(i), out _)->Number);
    }

    [Fact]
    public void Sides_follow_addresses_then_ports()
    {
        NetworkAddress low = NetworkAddress.IPv4(0x0A000001), high = NetworkAddress.IPv4(0x0A000002);
        FlowKey there = FlowKey.Of(low, high, 9000, 80, out int fromLow), back = FlowKey.Of(high, low, 80, 9000, out int fromHigh);
        Assert.Equal(there, back);
        Assert.Equal((1, 0), (fromLow, fromHigh));
        Assert.NotEqual(there, FlowKey.Of(low, high, 80, 9000, out _));
        FlowKey.Of(low, low, 9000, 80, out int higherPort);
        FlowKey.Of(low, low, 80, 9000, out int lowerPort);
        FlowKey.Of(low, low, 80, 80, out int samePort);
        Assert.Equal((0, 1, 1), (higherPort, lowerPort, samePort));
    }

    [Fact]
    public void Keys_of_IPv4_tell_the_same_sides_and_find_the_same_states()
    {
        using var table = new FlowTable<FlowKey4, UdpStream>();
        var random = new Random(2);
        var known = new Dictionary<FlowKey, nint>();
        for (int i = 0; i < 50_000; i++)
        {
            uint source = 0x7FFF_FFFE + (uint)random.Next(5), destination = 0x7FFF_FFFE + (uint)random.Next(5);
            ushort from = (ushort)random.Next(0x7FF0, 0x8010), to = (ushort)random.Next(0x7FF0, 0x8010);
            FlowKey expected = FlowKey.Of(NetworkAddress.IPv4(source), NetworkAddress.IPv4(destination), from, to, out int side);
            FlowKey4 key = FlowKey4.Of(source, destination, from, to, out int side4);
            Assert.Equal((side, expected.Four), (side4, key));
            ulong hash = table.Hash(key);
            table.FetchSlot(hash);
            table.FetchState(hash);
            UdpStream* state = table.Find(key, hash, out bool isNew);
            Assert.Equal(known.TryAdd(expected, (nint)state), isNew);
            Assert.Equal(known[expected], (nint)state);
        }
    }

    [Fact]
    public void Room_behind_a_state_is_its_own_and_zero_at_first()
    {
        const int room = 20;
        using var table = new FlowTable<FlowKey4, UdpStream>(limit: 5000, room);
        for (int pass = 0; pass < 2; pass++)
        {
            for (uint i = 0; i < 5000; i++)
            {
                var behind = new Span<byte>(table.Find(new FlowKey4(i, i, i), out _) + 1, room);
                Assert.Equal(-1, behind.IndexOfAnyExcept(pass == 0 ? (byte)0 : (byte)i));
                behind.Fill((byte)i);
            }
        }
    }

    [Fact]
    public void A_conversation_takes_less_than_the_goal_of_300_octets()
    {
        using var streams = new TcpStreams();
        Assert.InRange(streams.Four.EntrySize + 2 * NativePool.SizeOf(sizeof(UnackedSegment)) + 2 * sizeof(ulong), 1, 300);
        using var numbers = new TcpStreams { Tracks = false };
        Assert.InRange(numbers.Four.EntrySize + 2 * sizeof(ulong), 1, 160);
    }

    static FlowKey Key(uint number) => new(NetworkAddress.IPv4(number), NetworkAddress.IPv4(number), number);
}
