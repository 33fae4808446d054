namespace FilterLang.Protocols;

/// <summary>A message that goes on in later segments of its stream.</summary>
public ref partial struct Layer
{
    /// <summary>How much is missing is not known: the protocol wants to be asked again with the next segment.</summary>
    public const int OneMoreSegment = -1;

    /// <summary>The message ends with the stream.</summary>
    public const int UntilEnd = -2;

    /// <summary>The layer is the payload of a stream whose segments are put together: <see cref="AskForMore"/> will be heard.</summary>
    public readonly bool MayAskForMore => Packet.Desegments;

    /// <summary>
    /// The message that starts at <paramref name="at"/> is not whole: the stream collects from there on and calls the protocol again, with
    /// the message from its first octet, once there is more. What stands before <paramref name="at"/> was dissected. The walk must return.
    /// </summary>
    /// <param name="at">Offset of the message's first octet in this layer.</param>
    /// <param name="more">How many octets are missing behind the layer's end, or <see cref="OneMoreSegment"/>, or <see cref="UntilEnd"/>.</param>
    public readonly void AskForMore(int at, int more)
    {
        if (!Packet.Desegments) return;
        (Packet.MoreFrom, Packet.MoreNeeded) = (at, more);
    }
}
