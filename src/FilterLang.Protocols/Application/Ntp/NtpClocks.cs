using System.Buffers.Binary;

namespace FilterLang.Protocols;

/// <summary>What a primary server's clock follows, and why a server refuses: codes of four letters, RFC 5905 sections 7.3 and 7.4.</summary>
static class NtpClocks
{
    static readonly ValueNames s_sources = new(() =>
    [
        (Code("LOCL"u8), "uncalibrated local clock"),
        (Code("LCL"u8), "uncalibrated local clock"),
        (Code("CESM"u8), "calibrated Cesium clock"),
        (Code("RBDM"u8), "calibrated Rubidium clock"),
        (Code("PPS"u8), "Generic pulse-per-second"),
        (Code("IRIG"u8), "Inter-Range Instrumentation Group"),
        (Code("ACTS"u8), "NIST telephone modem"),
        (Code("NIST"u8), "NIST telephone modem"),
        (Code("USNO"u8), "USNO telephone modem"),
        (Code("PTB"u8), "European telephone modem"),
        (Code("TDF"u8), "MF Radio Allouis, FR 162 kHz"),
        (Code("DCF"u8), "LF Radio DCF77 Mainflingen, DE 77.5 kHz"),
        (Code("DCFa"u8), "DCF77 with amplitude modulation"),
        (Code("DCFp"u8), "DCF77 with phase modulation/pseudo random phase modulation"),
        (Code("MSF"u8), "LF Radio MSF Anthorn, UK 60 kHz"),
        (Code("WWV"u8), "HF Radio WWV Ft. Collins, CO"),
        (Code("WWVB"u8), "LF Radio WWVB Ft. Collins, CO 60 kHz"),
        (Code("WWVH"u8), "HF Radio WWVH Kauai, HI"),
        (Code("CHU"u8), "HF Radio CHU Ottawa, Ontario"),
        (Code("LORC"u8), "MF Radio LORAN C station, 100 kHz"),
        (Code("OMEG"u8), "OMEGA radionavigation system"),
        (Code("GPS"u8), "Global Position System"),
        (Code("GPSs"u8), "GPS (with shared memory access)"),
        (Code("GPSi"u8), "GPS (with interrupt based access)"),
        (Code("GNSS"u8), "Global Navigation Satellite System"),
        (Code("GAL"u8), "Galileo Positioning System"),
        (Code("HBG"u8), "LF Radio HBG Prangins, HB 75 kHz"),
        (Code("JJY"u8), "LF Radio JJY Fukushima, JP 40 kHz, Saga, JP 60 kHz"),
        (Code("GOES"u8), "Geostationary Orbit Environment Satellite"),
        (Code("1PPS"u8), "External 1 PPS input"),
        (Code("MRS"u8), "Multi Reference System"),
        (Code("FREE"u8), "(Internal clock)"),
        (Code("ATOM"u8), "Atomic clock (calibrated)"),
        (Code("VLF"u8), "VLF radio (OMEGA,, etc.)"),
    ]);

    static readonly ValueNames s_refusals = new(() =>
    [
        (Code("ACST"u8), "The association belongs to a unicast server"),
        (Code("AUTH"u8), "Server authentication failed"),
        (Code("AUTO"u8), "Autokey sequence failed"),
        (Code("BCST"u8), "The association belongs to a broadcast server"),
        (Code("CRYP"u8), "Cryptographic authentication or identification failed"),
        (Code("DENY"u8), "Access denied by remote server"),
        (Code("DROP"u8), "Lost peer in symmetric mode"),
        (Code("RSTR"u8), "Access denied due to local policy"),
        (Code("INIT"u8), "The association has not yet synchronized for the first time"),
        (Code("MCST"u8), "The association belongs to a dynamically discovered server"),
        (Code("NKEY"u8), "No key found. Either the key was never installed or is not trusted"),
        (Code("NTSN"u8), "Network Time Security (NTS) negative-acknowledgment (NAK)"),
        (Code("RATE"u8), "Rate exceeded. The server has temporarily denied access because the client exceeded the rate threshold"),
        (Code("RMOT"u8), "Alteration of association from a remote host running ntpdc."),
        (Code("STEP"u8), "A step change in system time has occurred, but the association has not yet resynchronized"),
    ]);

    /// <summary>Labels the field with what its four octets mean.</summary>
    public static void Label(in Layer ntp, Field field, ReadOnlySpan<byte> octets, bool isRefusal)
    {
        if (octets.Length < 4) return;
        if ((isRefusal ? s_refusals : s_sources).Find(BinaryPrimitives.ReadUInt32BigEndian(octets)) is { } known) ntp.Label(field, $"{field.Label}: {known}");
        else if (isRefusal) ntp.Label(field, $"{field.Label}: Unidentified Kiss-o'-Death message '{octets.TrimEnd((byte)0)}'");
        else ntp.Label(field, $"{field.Label}: Unidentified reference source '{octets.TrimEnd((byte)0)}'");
    }

    // Short codes are filled up with zeros.
    static uint Code(ReadOnlySpan<byte> letters)
    {
        uint code = 0;
        for (int i = 0; i < 4; i++) code = code << 8 | (i < letters.Length ? letters[i] : 0u);
        return code;
    }
}
