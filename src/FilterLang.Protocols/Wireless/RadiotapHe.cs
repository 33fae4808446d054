namespace FilterLang.Protocols;

/// <summary>Radiotap fields of HE frames.</summary>
static class RadiotapHe
{
    /// <summary>Records the field of 12 octets.</summary>
    public static void Take(ref Layer radiotap, RadioInfo radio) => _ = (radiotap.Position, radio.Phy = RadioPhy.He);

    /// <summary>Records what concerns all users of a frame.</summary>
    public static void TakeMultiUser(ref Layer radiotap) => _ = radiotap.Position;
}
