using FilterLang.Protocols.Streams;
using Xunit;

namespace FilterLang.Protocols.Tests.Streams;

public unsafe class NativePoolTests
{
    [Fact]
    public void Blocks_in_use_never_overlap()
    {
        using var pool = new NativePool();
        var random = new Random(3);
        var rented = new List<(uint Block, int Length, byte Mark)>();
        for (int i = 0; i < 20_000; i++)
        {
            if (rented.Count == 0 || random.Next(5) < 3)
            {
                int length = random.Next(50) == 0 ? random.Next(1 << 12, 1 << 20) : random.Next(1, 400);
                byte mark = (byte)random.Next(1, 256);
                uint block = pool.Rent(length);
                Assert.NotEqual(0u, block);
                Octets(block, length).Fill(mark);
                rented.Add((block, length, mark));
            }
            else
            {
                int which = random.Next(rented.Count);
                (uint block, int length, byte mark) = rented[which];
                Assert.Equal(-1, Octets(block, length).IndexOfAnyExcept(mark));
                pool.Return(block, length);
                rented[which] = rented[^1];
                rented.RemoveAt(rented.Count - 1);
            }
            Assert.Equal(rented.Sum(r => (long)NativePool.SizeOf(r.Length)), pool.Used);
        }

        Span<byte> Octets(uint block, int length) => new(pool.At(block), NativePool.SizeOf(length));
    }

    [Theory]
    [InlineData(1, 4)]
    [InlineData(20, 20)]
    [InlineData(21, 24)]
    [InlineData(256, 256)]
    [InlineData(257, 512)]
    public void Small_blocks_are_as_long_as_asked_for_and_larger_ones_a_power_of_two(int length, int size) => Assert.Equal(size, NativePool.SizeOf(length));
}
