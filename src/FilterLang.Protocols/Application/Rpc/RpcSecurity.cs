namespace FilterLang.Protocols;

/// <summary>Bodies that RPCSEC_GSS protects, RFC 2203 sections 5.2.2 to 5.3.2.</summary>
static class RpcSecurity
{
    /// <summary>Takes what is around the body of the program; false where the body cannot be seen.</summary>
    public static bool TryUnwrap(ref Layer rpc, RpcExchange exchange, ref int at, out int length)
    {
        length = rpc.Length - at;
        switch (exchange.Security)
        {
            case RpcProtection.Context when exchange.Procedure == 0:
                TakeContext(ref rpc, exchange.IsReply);
                return false;
            case RpcProtection.Signed when rpc.Remaining > 8:
                length = (int)Math.Min((ulong)rpc.Length, rpc.Take(RpcAuthentication.GssDataLength)) - 4;
                rpc.Take(RpcAuthentication.GssSequence);
                at = rpc.Position;
                if (rpc.Failed || !rpc.Need(at, Math.Max(0, length))) return false;
                rpc.Position = at + Xdr.Padded((uint)Math.Max(0, length));
                TakeOpaque(ref rpc, RpcAuthentication.GssChecksum);
                return !rpc.Failed && length > 0;
            case RpcProtection.Sealed when rpc.Remaining > 4:
                TakeOpaque(ref rpc, RpcAuthentication.GssData);
                return false;
            default: return true;
        }
    }

    static void TakeContext(ref Layer rpc, bool isReply)
    {
        if (isReply)
        {
            int context = (int)Math.Min(int.MaxValue / 2, rpc.Take(RpcAuthentication.GssContextLength));
            if (context > 0) rpc.Take(RpcAuthentication.GssContext, context);
            rpc.Take(RpcAuthentication.GssMajor);
            rpc.Take(RpcAuthentication.GssMinor);
            rpc.Take(RpcAuthentication.GssWindow);
        }
        int length = (int)Math.Min(int.MaxValue / 2, rpc.Take(RpcAuthentication.GssTokenLength)), at = rpc.Position;
        if (length == 0 || rpc.Failed) return;
        rpc.Take(RpcAuthentication.GssToken, length);
        SecurityTokens.Call(ref rpc, at, length);
    }

    static void TakeOpaque(ref Layer rpc, Field field)
    {
        int length = (int)Math.Min(int.MaxValue / 2, rpc.Take(RpcAuthentication.GssDataLength));
        if (length > 0) rpc.Take(field, length);
    }
}
