namespace FilterLang.Protocols;

/// <summary>
/// Messages of key exchanges: RFC 4253 section 8, RFC 4419, RFC 5656 section 4, and hybrids of elliptic curves with lattices.
/// </summary>
public static partial class SshKeys
{
    internal static void Take(ref Layer ssh, SshMethod method, byte code, SshConversation talk)
    {
        switch (method)
        {
            case SshMethod.DiffieHellman when code == 30:
                TakeNumber(ref ssh, DhE);
                break;
            case SshMethod.DiffieHellman when code == 31:
                TakeReply(ref ssh, method);
                break;
            case SshMethod.Group:
                TakeGroup(ref ssh, code);
                break;
            case SshMethod.EllipticCurve when code == 30:
                TakeString(ref ssh, EcdhQCLength, EcdhQC);
                break;
            case SshMethod.EllipticCurve or SshMethod.Hybrid when code == 31:
                TakeReply(ref ssh, method);
                break;
            case SshMethod.Hybrid when code == 30:
                TakeHybrid(ref ssh, KexHybridBlobClientLen, EcdhQC, KexPqKemClient);
                break;
        }
    }

    // RFC 4419 section 5.
    static void TakeGroup(ref Layer ssh, byte code)
    {
        switch (code)
        {
            case 30:
                ssh.Take(DhGexNbits);
                break;
            case 31:
                TakeNumber(ref ssh, DhGexP);
                TakeNumber(ref ssh, DhGexG);
                break;
            case 32:
                TakeNumber(ref ssh, DhE);
                break;
            case 33:
                TakeReply(ref ssh, SshMethod.Group);
                break;
            case 34:
                ssh.Take(DhGexMin);
                ssh.Take(DhGexNbits);
                ssh.Take(DhGexMax);
                break;
        }
    }

    // The server's key, its part of the exchange, and its signature.
    static void TakeReply(ref Layer ssh, SshMethod method)
    {
        TakeHostKey(ref ssh);
        if (method == SshMethod.EllipticCurve) TakeString(ref ssh, EcdhQSLength, EcdhQS);
        else if (method == SshMethod.Hybrid) TakeHybrid(ref ssh, KexHybridBlobServerLen, EcdhQS, KexPqKemServer);
        else TakeNumber(ref ssh, DhF);
        TakeSignature(ref ssh);
    }

    static void TakeHostKey(ref Layer ssh)
    {
        GroupScope scope = ssh.Begin(HostKey);
        int length = Length(ref ssh, HostKeyLength), end = ssh.Position + length;
        ReadOnlySpan<byte> type = TakeText(ref ssh, HostKeyTypeLength, HostKeyType);
        if (ssh.Failed) return;
        ssh.Append(scope.Item, $" (type: {type})");
        if (type.SequenceEqual("ssh-rsa"u8))
        {
            TakeNumber(ref ssh, HostKeyRsaE);
            TakeNumber(ref ssh, HostKeyRsaN);
        }
        else if (type.SequenceEqual("ssh-dss"u8))
        {
            TakeNumber(ref ssh, HostKeyDsaP);
            TakeNumber(ref ssh, HostKeyDsaQ);
            TakeNumber(ref ssh, HostKeyDsaG);
            TakeNumber(ref ssh, HostKeyDsaY);
        }
        else if (type.StartsWith("ecdsa-sha2-"u8))
        {
            TakeText(ref ssh, HostKeyEcdsaIdLength, HostKeyEcdsaId);
            TakeString(ref ssh, HostKeyEcdsaQLength, HostKeyEcdsaQ);
        }
        else if (type.StartsWith("ssh-ed"u8)) TakeString(ref ssh, HostKeyEddsaKeyLength, HostKeyEddsaKey);
        else if (end > ssh.Position) ssh.Take(HostKeyData, end - ssh.Position);
        if (!ssh.Failed && end >= ssh.Position) ssh.Position = end;
        ssh.End(scope);
    }

    static void TakeSignature(ref Layer ssh)
    {
        GroupScope scope = ssh.Begin(HostSignature);
        int length = Length(ref ssh, HostSigLength), end = ssh.Position + length;
        ReadOnlySpan<byte> type = TakeText(ref ssh, HostSigTypeLength, HostSigType);
        if (ssh.Failed) return;
        ssh.Append(scope.Item, $" (type: {type})");
        if (type.SequenceEqual("ssh-rsa"u8)) TakeNumber(ref ssh, HostSigRsa);
        else if (type.SequenceEqual("ssh-dss"u8)) TakeNumber(ref ssh, HostSigDsa);
        else if (end > ssh.Position) ssh.Take(HostSigData, end - ssh.Position);
        if (!ssh.Failed && end >= ssh.Position) ssh.Position = end;
        ssh.End(scope);
    }

    // A point of Curve25519 and what belongs to the lattice.
    static void TakeHybrid(ref Layer ssh, Field lengthField, Field point, Field lattice)
    {
        const int Point = 32;
        int length = Length(ref ssh, lengthField), at = ssh.Position;
        if (!ssh.Need(at, length)) return;
        ssh.Take(point, Math.Min(length, Point));
        if (length > Point) ssh.Take(lattice, length - Point);
    }

    static void TakeNumber(ref Layer ssh, Field field) => TakeString(ref ssh, MpintLength, field);

    static void TakeString(ref Layer ssh, Field lengthField, Field field) => ssh.Take(field, Length(ref ssh, lengthField));

    static ReadOnlySpan<byte> TakeText(ref Layer ssh, Field lengthField, Field field)
    {
        int length = Length(ref ssh, lengthField);
        ReadOnlySpan<byte> text = ssh.Slice(ssh.Position, length);
        if (ssh.Failed) return default;
        ssh.Text(field, ssh.Position, length);
        ssh.Position += length;
        return text;
    }

    static int Length(ref Layer ssh, Field field) => (int)Math.Min(ssh.Take(field), int.MaxValue);
}
