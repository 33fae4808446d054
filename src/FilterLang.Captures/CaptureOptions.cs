using System.Buffers.Binary;
using System.Text;

namespace FilterLang.Captures;

/// <summary>
/// The options of a pcapng block (section 3.5), walked with <c>foreach</c> without allocating. The walk ends at the end
/// marker, at the last byte, or at an option that does not fit.
/// </summary>
public readonly ref struct CaptureOptions
{
    /// <summary>Code of a comment, valid in every block.</summary>
    public const int Comment = 1;

    readonly ReadOnlySpan<byte> _bytes;
    readonly bool _bigEndian;

    /// <summary>Options as they stand in a file.</summary>
    /// <param name="bytes">First option to the end of the option list.</param>
    /// <param name="bigEndian">Byte order of the section.</param>
    public CaptureOptions(ReadOnlySpan<byte> bytes, bool bigEndian)
    {
        _bytes = bytes;
        _bigEndian = bigEndian;
    }

    /// <summary>The text of every comment, in file order. Allocates; invalid UTF-8 becomes U+FFFD.</summary>
    public IReadOnlyList<string> Comments
    {
        get
        {
            List<string> comments = [];
            foreach (CaptureOption option in this)
                if (option.Code == Comment)
                    comments.Add(Encoding.UTF8.GetString(option.Value));
            return comments;
        }
    }

    /// <summary>Starts a walk.</summary>
    public Enumerator GetEnumerator() => new(_bytes, _bigEndian);

    /// <summary>A walk over the options.</summary>
    public ref struct Enumerator
    {
        ReadOnlySpan<byte> _rest;
        readonly bool _bigEndian;

        internal Enumerator(ReadOnlySpan<byte> bytes, bool bigEndian)
        {
            _rest = bytes;
            _bigEndian = bigEndian;
        }

        /// <summary>The option the walk stands on.</summary>
        public CaptureOption Current { get; private set; }

        /// <summary>Goes to the next option; false at the end.</summary>
        public bool MoveNext()
        {
            if (_rest.Length < 4)
                return false;
            int code = Number(_rest), length = Number(_rest[2..]);
            if (code == 0 || length > _rest.Length - 4)
                return false;
            Current = new CaptureOption(code, _rest.Slice(4, length), _bigEndian);
            _rest = _rest[Math.Min(_rest.Length, 4 + ((length + 3) & ~3))..];
            return true;
        }

        readonly int Number(ReadOnlySpan<byte> bytes) =>
            _bigEndian ? BinaryPrimitives.ReadUInt16BigEndian(bytes) : BinaryPrimitives.ReadUInt16LittleEndian(bytes);
    }
}
