using System.Security.Cryptography;

namespace FilterLang.Protocols.Streams;

/// <summary>Hashes of keys that come off the wire: another one in each process, so that no capture can be made whose keys all meet.</summary>
static class KeyHash
{
    static readonly ulong s_first = Seed(), s_second = Seed();

    public static int Of(ulong one, ulong other)
    {
        ulong high = Math.BigMul(one ^ s_first, other ^ s_second, out ulong low);
        return (int)((high ^ low) >> 16);
    }

    public static int Of(in NetworkAddress address, uint number) => Of(address.High ^ (ulong)address.Family << 56, ulong.RotateLeft(number, 32)) ^ Of(address.Low, number);

    static ulong Seed() => BitConverter.ToUInt64(RandomNumberGenerator.GetBytes(8)) | 1;
}
