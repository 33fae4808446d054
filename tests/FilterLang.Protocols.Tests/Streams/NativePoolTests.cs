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
        var rented = new List<(nint At, int Bits, byte Mark)>();
        for (int i = 0; i < 20_000; i++)
        {
            if (rented.Count == 0 || random.Next(5) < 3)
            {
                int bits = random.Next(50) == 0 ? random.Next(12, 21) : random.Next(4, 10);
                byte mark = (byte)random.Next(1, 256);
                void* block = pool.Rent(bits);
                new Span<byte>(block, 1 << bits).Fill(mark);
                rented.Add(((nint)block, bits, mark));
            }
            else
            {
                int which = random.Next(rented.Count);
                (nint at, int bits, byte mark) = rented[which];
                Assert.Equal(-1, new ReadOnlySpan<byte>((void*)at, 1 << bits).IndexOfAnyExcept(mark));
                pool.Return((void*)at, bits);
                rented[which] = rented[^1];
                rented.RemoveAt(rented.Count - 1);
            }
            Assert.Equal(rented.Sum(r => 1L << r.Bits), pool.Used);
        }
    }

    [Theory]
    [InlineData(1, 4)]
    [InlineData(16, 4)]
    [InlineData(17, 5)]
    [InlineData(240, 8)]
    [InlineData(256, 8)]
    [InlineData(257, 9)]
    public void A_class_is_the_smallest_power_of_two_that_fits(int length, int bits) => Assert.Equal(bits, NativePool.ClassOf(length));
}
