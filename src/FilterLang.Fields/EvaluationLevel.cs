namespace FilterLang.Fields;

/// <summary>What must be known before a field has its value. A plan takes the highest level of the fields it reads.</summary>
public enum EvaluationLevel : byte
{
    /// <summary>The record header of the capture file is enough.</summary>
    Frame,
    /// <summary>The headers of this packet alone.</summary>
    Header,
    /// <summary>The table of conversations (stream numbers, relative sequence numbers).</summary>
    Stream,
    /// <summary>The sequence analysis of the conversation.</summary>
    Analysis,
    /// <summary>Reassembled data.</summary>
    Reassembly,
}
