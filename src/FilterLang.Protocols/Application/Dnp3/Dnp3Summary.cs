namespace FilterLang.Protocols;

/// <summary>What a request is about, in its summary.</summary>
static class Dnp3Summary
{
    /// <summary>The classes that are read, one behind the other.</summary>
    public static void AddClasses(ref Layer dnp3, uint classes)
    {
        dnp3.AddToInfo("Class ");
        for (int number = 0; number < 4; number++)
            if ((classes >> number & 1) != 0) dnp3.Info($"{number}");
    }

    /// <summary>What a group is about.</summary>
    public static string Of(uint group, bool isRead) => group switch
    {
        50 => "Time and Date", 70 => "File Control", 80 => "Internal Indications", 110 => "Octet String", 111 => "Octet String Event",
        120 => "Secure Authentication", _ when isRead => OfPoints(group), _ => "Unknown Object Type",
    };

    static string OfPoints(uint group) => group switch
    {
        0 => "Device Attribute", 1 => "Binary Input", 2 => "Binary Input Change", 3 => "Double-bit Input", 4 => "Double-bit Input Change",
        10 => "Binary Output", 11 => "Binary Output Change", 20 => "Counter", 21 => "Frozen Counter", 22 => "Counter Change",
        23 => "Frozen Counter Change", 30 => "Analog Input", 32 => "Analog Input Change", 40 => "Analog Output", 42 => "Analog Output Change",
        _ => "Unknown Object Type",
    };
}
