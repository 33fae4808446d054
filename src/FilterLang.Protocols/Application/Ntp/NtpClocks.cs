namespace FilterLang.Protocols;

/// <summary>What a primary server's clock follows, and why a server refuses: codes of four letters, RFC 5905 sections 7.3 and 7.4.</summary>
static class NtpClocks
{
    public static string Describe(ReadOnlySpan<byte> code, bool isKiss)
    {
        string text = System.Text.Encoding.Latin1.GetString(code.TrimEnd((byte)0));
        if ((isKiss ? Kiss(text) : Source(text)) is { } known) return known;
        Span<byte> room = stackalloc byte[code.Length * 4];
        string shown = System.Text.Encoding.UTF8.GetString(room[..PrintableText.Write(code.TrimEnd((byte)0), room)]);
        return isKiss ? $"Unidentified Kiss-o'-Death message '{shown}'" : $"Unidentified reference source '{shown}'";
    }

    static string? Source(string code) => code switch
    {
        "LOCL" => "uncalibrated local clock",
        "LCL" => "uncalibrated local clock",
        "CESM" => "calibrated Cesium clock",
        "RBDM" => "calibrated Rubidium clock",
        "PPS" => "Generic pulse-per-second",
        "IRIG" => "Inter-Range Instrumentation Group",
        "ACTS" => "NIST telephone modem",
        "NIST" => "NIST telephone modem",
        "USNO" => "USNO telephone modem",
        "PTB" => "European telephone modem",
        "TDF" => "MF Radio Allouis, FR 162 kHz",
        "DCF" => "LF Radio DCF77 Mainflingen, DE 77.5 kHz",
        "DCFa" => "DCF77 with amplitude modulation",
        "DCFp" => "DCF77 with phase modulation/pseudo random phase modulation",
        "MSF" => "LF Radio MSF Anthorn, UK 60 kHz",
        "WWV" => "HF Radio WWV Ft. Collins, CO",
        "WWVB" => "LF Radio WWVB Ft. Collins, CO 60 kHz",
        "WWVH" => "HF Radio WWVH Kauai, HI",
        "CHU" => "HF Radio CHU Ottawa, Ontario",
        "LORC" => "MF Radio LORAN C station, 100 kHz",
        "OMEG" => "OMEGA radionavigation system",
        "GPS" => "Global Position System",
        "GPSs" => "GPS (with shared memory access)",
        "GPSi" => "GPS (with interrupt based access)",
        "GNSS" => "Global Navigation Satellite System",
        "GAL" => "Galileo Positioning System",
        "HBG" => "LF Radio HBG Prangins, HB 75 kHz",
        "JJY" => "LF Radio JJY Fukushima, JP 40 kHz, Saga, JP 60 kHz",
        "GOES" => "Geostationary Orbit Environment Satellite",
        "1PPS" => "External 1 PPS input",
        "MRS" => "Multi Reference System",
        "FREE" => "(Internal clock)",
        "ATOM" => "Atomic clock (calibrated)",
        "VLF" => "VLF radio (OMEGA,, etc.)",
        _ => null,
    };

    static string? Kiss(string code) => code switch
    {
        "ACST" => "The association belongs to a unicast server",
        "AUTH" => "Server authentication failed",
        "AUTO" => "Autokey sequence failed",
        "BCST" => "The association belongs to a broadcast server",
        "CRYP" => "Cryptographic authentication or identification failed",
        "DENY" => "Access denied by remote server",
        "DROP" => "Lost peer in symmetric mode",
        "RSTR" => "Access denied due to local policy",
        "INIT" => "The association has not yet synchronized for the first time",
        "MCST" => "The association belongs to a dynamically discovered server",
        "NKEY" => "No key found. Either the key was never installed or is not trusted",
        "NTSN" => "Network Time Security (NTS) negative-acknowledgment (NAK)",
        "RATE" => "Rate exceeded. The server has temporarily denied access because the client exceeded the rate threshold",
        "RMOT" => "Alteration of association from a remote host running ntpdc.",
        "STEP" => "A step change in system time has occurred, but the association has not yet resynchronized",
        _ => null,
    };
}
