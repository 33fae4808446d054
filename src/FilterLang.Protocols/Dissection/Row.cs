namespace FilterLang.Protocols;

/// <summary>A field and where it stands in the fixed part of its header or group, in octets from the start.</summary>
readonly record struct Row(Field Field, int At, int Size);
