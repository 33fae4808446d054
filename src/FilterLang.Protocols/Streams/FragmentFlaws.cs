namespace FilterLang.Protocols;

/// <summary>What is wrong with a fragment in the light of the others.</summary>
[Flags]
enum FragmentFlaws : byte
{
    None = 0,
    /// <summary>Some of its octets were there already.</summary>
    Overlap = 1,
    /// <summary>Those octets had other values.</summary>
    Conflict = 2,
    /// <summary>It is a last fragment that ends elsewhere than an earlier one.</summary>
    MultipleTails = 4,
    /// <summary>It reaches beyond the end that the first last fragment set.</summary>
    TooLong = 8,
}
