using System.Runtime.InteropServices;
using Xunit;

namespace FilterLang.TestSupport;

/// <summary>A fact about real traffic on the loopback interface, skipped with the reason where it cannot be captured.</summary>
[AttributeUsage(AttributeTargets.Method)]
sealed class LiveFactAttribute : FactAttribute
{
    public LiveFactAttribute()
    {
        if (!OperatingSystem.IsLinux()) Skip = "the loopback interface is called lo on Linux only";
        else if (!NativeLibrary.TryLoad("libpcap.so.0.8", out _) && !NativeLibrary.TryLoad("libpcap.so.1", out _) && !NativeLibrary.TryLoad("libpcap.so", out _)) Skip = "libpcap is not installed";
        else if (!MayCapture()) Skip = "no right to capture: needs CAP_NET_RAW";
    }

    // CapEff's bit 13 is CAP_NET_RAW.
    static bool MayCapture()
    {
        string? line = File.ReadLines("/proc/self/status").FirstOrDefault(l => l.StartsWith("CapEff:", StringComparison.Ordinal));
        return line is not null && (Convert.ToUInt64(line[7..].Trim(), 16) >> 13 & 1) == 1;
    }
}
