using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using FilterLang.Fields;
using FilterLang.Filters.Diagnostics;
using FilterLang.Filters.Parsing;
using FilterLang.Filters.Runtime;
using FilterLang.Filters.Syntax;

namespace FilterLang.Filters.Binding;

/// <summary>
/// Turns a constant as written into the type that its place asks for. What it may become depends on its form: a number, a floating
/// point number, a character, a quoted string or an unquoted literal.
/// </summary>
sealed class ConstantConversion(Target target, bool resolveNames)
{
    // 00112233-4455-6677-8899-aabbccddeeff
    const int GuidLength = 36;

    readonly FieldType type = target.Type;

    /// <summary>What is wrong, or null.</summary>
    public string? Error { get; private set; }

    /// <summary>The kind of what is wrong.</summary>
    public DiagnosticCode Code { get; private set; } = DiagnosticCode.InvalidConstant;

    /// <summary>Advice, or null.</summary>
    public string? Hint { get; private set; }

    /// <summary>The constant, or null with an error.</summary>
    public Constant? Convert(OperandSyntax constant) => constant switch
    {
        StringSyntax text => FromString(text.Value.AsSpan()),
        CharacterSyntax character => FromCharacter(character),
        WordSyntax { Class: WordClass.Integer } word when NumberText.TryInteger(word.Text, out ulong number) => FromInteger(number, word.Text),
        WordSyntax { Class: WordClass.Float } word => FromFloat(word.Text),
        WordSyntax word => FromLiteral(word.Literal),
        _ => throw new InvalidOperationException(constant.GetType().Name),
    };

    Constant? FromInteger(ulong number, string source)
    {
        if (type.IsInteger()) return Integer(number, source);
        switch (type)
        {
            case FieldType.Boolean: return Constant.Of(type, Value.OfBoolean(number != 0));
            case FieldType.Float or FieldType.Double: return Constant.Of(type, Value.OfFloat(number));
            case FieldType.Ieee11073SFloat or FieldType.Ieee11073Float when IsMedical(source): return Constant.Of(type, Value.OfFloat(Medical(source)));
            case FieldType.AbsoluteTime when number > long.MaxValue: return Seconds(number);
            case FieldType.AbsoluteTime: return AbsoluteTime(source);
            case FieldType.RelativeTime: return Seconds(number);
            case FieldType.Bytes:
                if (number > 255) return Fail($"{source} is too large for a byte value", DiagnosticCode.NumberOutOfRange);
                return Constant.Of(type, [(byte)number]);
            case FieldType.Eui64:
                Span<byte> bytes = stackalloc byte[8];
                BinaryPrimitives.WriteUInt64BigEndian(bytes, number);
                return Constant.Of(type, bytes);
        }

        if (type.IsText()) Hint = $"Text is written in double quotes: \"{source}\".";
        else if (type is FieldType.Protocol || type.IsBytes()) Hint = ByteHint(source);
        return Fail(string.Create(CultureInfo.InvariantCulture, $"Unsigned integer {number} cannot be converted to {type.Description()}."));
    }

    static string? ByteHint(string source) => source.Length == 2 && WordClassifier.IsBytePair(source)
        ? $"Digits alone are a number; a byte is written {source}: or :{source}."
        : null;

    Constant? Integer(ulong number, string source)
    {
        int bits = type.Bits();
        ulong most = type.IsSigned() ? (1UL << (bits - 1)) - 1 : bits == 64 ? ulong.MaxValue : (1UL << bits) - 1;
        if (number > most)
        {
            return type == FieldType.IpxNet
                ? Fail($"\"{source}\" is not a valid IPX network address.")
                : Fail($"\"{source}\" too big for this field, maximum {most}.", DiagnosticCode.NumberOutOfRange);
        }

        return Constant.Of(type, Value.OfUnsigned(number));
    }

    Constant? FromFloat(string source)
    {
        _ = NumberText.TryFloat(source, out double number);
        switch (type)
        {
            case FieldType.Float or FieldType.Double: return Constant.Of(type, Value.OfFloat(number));
            case FieldType.Ieee11073SFloat or FieldType.Ieee11073Float when double.IsNaN(number) || IsMedical(source): return Constant.Of(type, Value.OfFloat(number));
            case FieldType.AbsoluteTime: return AbsoluteTime(source);
            case FieldType.RelativeTime: return RelativeTime(number);
        }

        if (type is FieldType.Protocol || type.IsBytes()) Hint = $"A number with a point or an exponent is no byte sequence; write :{source}.";
        else if (type.IsText()) Hint = $"Text is written in double quotes: \"{source}\".";
        return Fail($"Double {General(number)} cannot be converted to {type.Description()}.");
    }

    static double Medical(string source) => double.Parse(source, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);

    // IEEE 11073 numbers have a small decimal mantissa, which all digits as written must fit; zeros at the end of a whole number can
    // go to the exponent of the 16-bit form.
    bool IsMedical(string source)
    {
        bool small = type == FieldType.Ieee11073SFloat;
        int point = source.IndexOf('.', StringComparison.Ordinal), decimals = point < 0 ? 0 : source.Length - point - 1;
        ulong mantissa = 0;
        foreach (char c in source)
        {
            if (c == '.') continue;
            if (!char.IsAsciiDigit(c)) return false;
            mantissa = Math.Min(mantissa * 10 + (uint)(c - '0'), 1UL << 40);
        }

        for (int exponent = 0; small && decimals == 0 && exponent < 7 && mantissa > 2047 && mantissa % 10 == 0; exponent++) mantissa /= 10;
        return mantissa <= (small ? 2047UL : 8_388_605UL) && decimals <= (small ? 8 : 128);
    }

    static string General(double number)
    {
        var sink = new Utf8Sink();
        sink.AddGeneral(number, 6);
        return sink.ToString();
    }

    Constant? AbsoluteTime(string source) =>
        TimeText.TryUnix(source, out long nanoseconds) ? Constant.Of(type, Value.OfTime(nanoseconds)) : Time(source);

    // Seconds are 64 bits with a sign, as in Wireshark: larger numbers are negative.
    Constant Seconds(ulong number) =>
        Constant.Of(type, Value.OfTime((long)Int128.Clamp((Int128)(long)number * 1_000_000_000, long.MinValue, long.MaxValue)));

    Constant RelativeTime(double seconds)
    {
        double nanoseconds = Math.Round(seconds * 1e9);
        long value = double.IsNaN(nanoseconds) ? long.MinValue
            : nanoseconds >= long.MaxValue ? long.MaxValue
            : nanoseconds <= long.MinValue ? long.MinValue : (long)nanoseconds;
        return Constant.Of(type, Value.OfTime(value));
    }

    static string Shown(CharacterSyntax character) =>
        character.Code is >= 0x20 and < 0x7F and not '\'' and not '\\' ? $"'{(char)character.Code}'" : character.Source;

    Constant? FromCharacter(CharacterSyntax character)
    {
        if (type.IsInteger() && type != FieldType.IpxNet) return Constant.Of(type, Value.OfUnsigned(character.Code));
        bool byteSized = type is FieldType.Bytes or FieldType.Protocol || (type.IsText() && type != FieldType.Ax25);
        if (type == FieldType.Boolean) return Constant.Of(type, Value.OfBoolean(character.Code != 0));
        if (!byteSized)
            return Fail($"Character constant {Shown(character)} (0x{character.Code:x}) cannot be converted to {type.Description()}.");
        if (character.Code > 255) return Fail($"{character.Code} is too large for a byte value", DiagnosticCode.NumberOutOfRange);
        return Constant.Of(type, [(byte)character.Code]);
    }

    Constant? FromString(ReadOnlySpan<byte> value)
    {
        string text = Encoding.UTF8.GetString(value);
        if (type == FieldType.Ax25) return Ax25(text);
        if (type.IsText() || type is FieldType.Bytes or FieldType.Protocol) return Constant.Of(type, value);
        if (type == FieldType.AbsoluteTime) return Time(text);
        if (type == FieldType.Boolean) return Boolean(text, quoted: true);
        if (type is FieldType.IPv4 or FieldType.IPv6 or FieldType.Ether or FieldType.Guid or FieldType.Oid or FieldType.Eui64)
            Hint = "Addresses and identifiers are written without quotes.";
        else if (type.Kind() is ValueKind.Integer or ValueKind.Float or ValueKind.Time) Hint = "Numbers are written without quotes.";
        return Fail($"{type.Description()} cannot be converted from a string (\"{text}\").");
    }

    Constant? FromLiteral(string text)
    {
        if (type == FieldType.Ax25) return Ax25(text);
        if (type.IsText()) return Constant.Of(type, Encoding.UTF8.GetBytes(text));
        return type switch
        {
            FieldType.Boolean => Boolean(text, quoted: false),
            FieldType.AbsoluteTime => Time(text),
            FieldType.IPv4 => IPv4(text),
            FieldType.IPv6 => IPv6(text),
            FieldType.Ether => Address(text, 6, "Ethernet address"),
            FieldType.Vines => Address(text, 6, "Vines address"),
            FieldType.FcWwn => Address(text, 8, "FCWWN"),
            FieldType.Eui64 => Address(text, 8, "EUI-64 address"),
            FieldType.SystemId => SystemId(text),
            FieldType.Oid => Oid(text, "OBJECT IDENTIFIER"),
            FieldType.RelOid => Oid(text, "RELATIVE-OID"),
            FieldType.Guid => Guid(text),
            FieldType.Ieee11073SFloat or FieldType.Ieee11073Float when text is "NRes" or "NaN" => Constant.Of(type, Value.OfFloat(double.NaN)),
            FieldType.Ieee11073SFloat or FieldType.Ieee11073Float when IsMedical(text) && NumberText.IsIntegerShaped(text) => Constant.Of(type, Value.OfFloat(Medical(text))),
            FieldType.Bytes or FieldType.UIntBytes or FieldType.Protocol => Bytes(text),
            _ => NoLiteral(text),
        };
    }

    Constant? NoLiteral(string text)
    {
        if (text.Contains('.') && WordClassifier.Classify(text) == WordClass.Name) Hint = "There is no field of this name, so it is taken as a literal.";
        return Fail($"\"{text}\" cannot be converted to {type.Description()}.");
    }

    Constant? Boolean(string text, bool quoted)
    {
        ValueNames names = target.Field?.Names is { IsBoolean: true } own ? own : ValueNames.TrueFalse;
        string whenTrue = names.Find(1) ?? "True", whenFalse = names.Find(0) ?? "False";
        bool yes = text.Equals(whenTrue, StringComparison.OrdinalIgnoreCase) || (!quoted && text.Equals("true", StringComparison.OrdinalIgnoreCase));
        bool no = text.Equals(whenFalse, StringComparison.OrdinalIgnoreCase) || (!quoted && text.Equals("false", StringComparison.OrdinalIgnoreCase));
        if ((yes || no) && !(quoted && target.Field is null)) return Constant.Of(type, Value.OfBoolean(yes));
        Hint = "A boolean may also be compared with True, False, 1 and 0, without quotes.";
        return target.Field is null
            ? Fail(quoted ? $"{type.Description()} cannot be converted from a string (\"{text}\")." : $"\"{text}\" is not a valid boolean")
            : Fail($"expected \"{whenTrue}\" or \"{whenFalse}\", not \"{text}\" for {target.Field.Name}.");
    }

    Constant? Time(string text)
    {
        string? error = TimeText.Read(text, out long nanoseconds);
        return error is null ? Constant.Of(type, Value.OfTime(nanoseconds)) : Fail(error);
    }

    Constant? Bytes(string text)
    {
        if (ByteText.TryParse(text) is { } bytes) return Constant.Of(type, bytes);
        if (!text.Contains(':')) Hint = $"Text to look for is written in double quotes: \"{text}\".";
        return Fail($"\"{(text is [':', _, ..] ? text[1..] : text)}\" is not a valid byte string.");
    }

    // An address is named without the colon that marks bytes.
    static string Unmarked(string text) => text.Length > 1 && text[0] == ':' && text[1] != ':' ? text[1..] : text;

    Constant? Address(string text, int length, string what)
    {
        if (ByteText.TryParse(text) is not { } bytes) return Fail($"\"{Unmarked(text)}\" is not a valid {what}.");
        if (bytes.Length == length || (bytes.Length < length && (target.MayBeShort || type == FieldType.FcWwn))) return Constant.Of(type, bytes);
        string much = bytes.Length < length ? "few" : "many";
        return Fail($"\"{text}\" contains too {much} bytes to be a valid {what}.");
    }

    Constant? SystemId(string text)
    {
        if (ByteText.TryParse(text) is not { } bytes) return Fail($"\"{Unmarked(text)}\" is not a valid OSI System-ID.");
        return bytes.Length <= 15
            ? Constant.Of(type, bytes)
            : Fail($"\"{text}\" contains too many bytes to be a valid OSI System-ID.");
    }

    Constant? Oid(string text, string what) => OidText.TryParse(text, relative: type == FieldType.RelOid) is { } bytes
        ? Constant.Of(type, bytes)
        : Fail($"\"{text}\" is not a valid {what}.");

    // What follows a whole one is not looked at.
    Constant? Guid(string text) => System.Guid.TryParseExact(text.AsSpan(0, Math.Min(text.Length, GuidLength)), "D", out Guid guid)
        ? Constant.Of(type, guid.ToByteArray(bigEndian: true))
        : Fail($"\"{text}\" is not a valid GUID.");

    Constant? Ax25(string text)
    {
        int hyphen = text.IndexOf('-');
        string call = hyphen < 0 ? text : text[..hyphen];
        if (call.Length is 0 or > 6)
            return Fail($"\"{text}\" is not a valid AX.25 address, the callsign must be 1-6 alphanumeric ASCII characters.");
        foreach (char c in call)
        {
            if (!char.IsAsciiLetterOrDigit(c))
                return Fail($"\"{text}\" is not a valid AX.25 address, the callsign must be alphanumeric ASCII characters.");
        }

        if (hyphen >= 0)
        {
            string station = text[(hyphen + 1)..];
            if (!uint.TryParse(station, NumberStyles.None, CultureInfo.InvariantCulture, out uint number))
                return Fail($"\"{station}\" is not a valid AX.25 SSID (must be a number between 0 and 15).");
            if (number > 15) return Fail($"{number} is too large to be an AX.25 SSID (must be between 0 and 15)");
        }

        return Constant.Of(type, Encoding.UTF8.GetBytes(text.ToUpperInvariant()));
    }

    Constant? IPv4(string text)
    {
        int slash = text.IndexOf('/');
        ReadOnlySpan<char> host = slash < 0 ? text : text.AsSpan(0, slash);
        uint address;
        if (!IsPlainQuad(host) || !IPv4Text.TryParse(host, out address))
        {
            if (HostNames.Resolve(host, resolveNames, v6: false) is not { } resolved)
                return Fail($"\"{host}\" is not a valid hostname or IPv4 address.");
            address = BinaryPrimitives.ReadUInt32BigEndian(resolved);
        }

        if (slash < 0) return Constant.Of(type, Value.OfIPv4(address));
        if (!Prefix(text[(slash + 1)..], out uint prefix)) return null;
        return prefix <= 32
            ? Constant.Of(type, Value.OfIPv4(address, (int)prefix))
            : Fail($"Netmask bits in a CIDR IPv4 address should be <= 32, not {prefix}");
    }

    // Groups with leading zeros are refused, as their base is doubtful.
    static bool IsPlainQuad(ReadOnlySpan<char> host)
    {
        for (int i = 0; i + 1 < host.Length; i++)
            if (host[i] == '0' && host[i + 1] != '.' && (i == 0 || host[i - 1] == '.')) return false;
        return true;
    }

    Constant? IPv6(string text)
    {
        int slash = text.IndexOf('/');
        ReadOnlySpan<char> host = slash < 0 ? text : text.AsSpan(0, slash);
        byte[] bytes = new byte[16];
        if (IPv6Text.TryParse(host, out UInt128 address)) BinaryPrimitives.WriteUInt128BigEndian(bytes, address);
        else if (HostNames.Resolve(host, resolveNames, v6: true) is { } resolved) bytes = resolved;
        else return Fail($"\"{text}\" is not a valid hostname or IPv6 address.");

        if (slash < 0) return Constant.Of(type, bytes);
        if (!Prefix(text[(slash + 1)..], out uint prefix)) return null;
        return prefix <= 128
            ? Constant.Of(type, bytes, (int)prefix)
            : Fail($"Prefix in a IPv6 address should be <= 128, not {prefix}");
    }

    bool Prefix(string text, out uint prefix)
    {
        if (uint.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out prefix)) return true;
        Fail($"{text} in not a valid mask");
        return false;
    }

    Constant? Fail(string message, DiagnosticCode code = DiagnosticCode.InvalidConstant)
    {
        (Error, Code) = (message, code);
        return null;
    }
}
