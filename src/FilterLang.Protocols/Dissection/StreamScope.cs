namespace FilterLang.Protocols;

/// <summary>Where the payload of a stream finds the layer that carries it, to note there how large its messages are.</summary>
/// <param name="PduSize">The field for it; null where no stream carries the layer at hand.</param>
/// <param name="Parent">The carrying layer's own item, -1 for none.</param>
/// <param name="Occurrence">Which occurrence of its protocol it is.</param>
/// <param name="PayloadAt">The number of items before its payload.</param>
/// <param name="Depth">How deep it lies.</param>
readonly record struct StreamScope(Field? PduSize, int Parent, ushort Occurrence, int PayloadAt, int Depth);
