namespace FilterLang;

/// <summary>
/// A field whose values a <see cref="PacketSession"/> records, read as <typeparamref name="T"/>: made by <see cref="PacketSession.Field{T}"/>
/// and given to <see cref="Packet.TryGet{T}"/>. Reading numbers, times and flags allocates nothing. Immutable; belongs to its session.
/// </summary>
/// <typeparam name="T">What values are read as.</typeparam>
public sealed class FieldHandle<T>
{
    internal FieldHandle(PacketSession session, Field field, ItemReader<T> read) => (Session, Field, Read) = (session, field, read);

    /// <summary>The field; others of its name are read as well.</summary>
    public Field Field { get; }

    internal PacketSession Session { get; }

    internal ItemReader<T> Read { get; }

    /// <summary>The field's filter name.</summary>
    public override string ToString() => Field.Name;
}
