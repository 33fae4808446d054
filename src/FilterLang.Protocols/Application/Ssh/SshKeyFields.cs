namespace FilterLang.Protocols;

/// <summary>The rows of key exchanges.</summary>
public static partial class SshKeys
{
    static readonly Protocol Protocol = Ssh.Protocol;

    public static readonly Field
        HostKeyLength          = Protocol.UInt32("ssh.host_key.length",            "Host key length"),
        HostKeyTypeLength      = Protocol.UInt32("ssh.host_key.type_length",       "Host key type length"),
        HostKeyType            = Protocol.Text  ("ssh.host_key.type",              "Host key type"),
        HostKeyData            = Protocol.Bytes ("ssh.host_key.data",              "Host key data"),
        HostKeyRsaE            = Protocol.Bytes ("ssh.host_key.rsa.e",             "RSA public exponent (e)"),
        HostKeyRsaN            = Protocol.Bytes ("ssh.host_key.rsa.n",             "RSA modulus (N)"),
        HostKeyDsaP            = Protocol.Bytes ("ssh.host_key.dsa.p",             "DSA prime modulus (p)"),
        HostKeyDsaQ            = Protocol.Bytes ("ssh.host_key.dsa.q",             "DSA prime divisor (q)"),
        HostKeyDsaG            = Protocol.Bytes ("ssh.host_key.dsa.g",             "DSA subgroup generator (g)"),
        HostKeyDsaY            = Protocol.Bytes ("ssh.host_key.dsa.y",             "DSA public key (y)"),
        HostKeyEcdsaIdLength   = Protocol.UInt32("ssh.host_key.ecdsa.id_length",   "ECDSA elliptic curve identifier length"),
        HostKeyEcdsaId         = Protocol.Text  ("ssh.host_key.ecdsa.id",          "ECDSA elliptic curve identifier"),
        HostKeyEcdsaQLength    = Protocol.UInt32("ssh.host_key.ecdsa.q_length",    "ECDSA public key length"),
        HostKeyEcdsaQ          = Protocol.Bytes ("ssh.host_key.ecdsa.q",           "ECDSA public key (Q)"),
        HostKeyEddsaKeyLength  = Protocol.UInt32("ssh.host_key.eddsa.key_length",  "EdDSA public key length"),
        HostKeyEddsaKey        = Protocol.Bytes ("ssh.host_key.eddsa.key",         "EdDSA public key"),
        HostSigLength          = Protocol.UInt32("ssh.host_sig.length",            "Host signature length"),
        HostSigTypeLength      = Protocol.UInt32("ssh.host_sig.type_length",       "Host signature type length"),
        HostSigType            = Protocol.Text  ("ssh.host_sig.type",              "Host signature type"),
        HostSigData            = Protocol.Bytes ("ssh.host_sig.data",              "Host signature data"),
        HostSigRsa             = Protocol.Bytes ("ssh.host_sig.rsa",               "RSA signature"),
        HostSigDsa             = Protocol.Bytes ("ssh.host_sig.dsa",               "DSA signature"),
        DhE                    = Protocol.Bytes ("ssh.dh.e",                       "DH client e"),
        DhF                    = Protocol.Bytes ("ssh.dh.f",                       "DH server f"),
        DhGexMin               = Protocol.UInt32("ssh.dh_gex.min",                 "DH GEX Min"),
        DhGexNbits             = Protocol.UInt32("ssh.dh_gex.nbits",               "DH GEX Number of Bits"),
        DhGexMax               = Protocol.UInt32("ssh.dh_gex.max",                 "DH GEX Max"),
        DhGexP                 = Protocol.Bytes ("ssh.dh_gex.p",                   "DH GEX modulus (P)"),
        DhGexG                 = Protocol.Bytes ("ssh.dh_gex.g",                   "DH GEX base (G)"),
        EcdhQCLength           = Protocol.UInt32("ssh.ecdh.q_c_length",            "ECDH client's ephemeral public key length"),
        EcdhQC                 = Protocol.Bytes ("ssh.ecdh.q_c",                   "ECDH client's ephemeral public key (Q_C)"),
        EcdhQSLength           = Protocol.UInt32("ssh.ecdh.q_s_length",            "ECDH server's ephemeral public key length"),
        EcdhQS                 = Protocol.Bytes ("ssh.ecdh.q_s",                   "ECDH server's ephemeral public key (Q_S)"),
        MpintLength            = Protocol.UInt32("ssh.mpint_length",               "Multi Precision Integer Length"),
        KexHybridBlobClientLen = Protocol.UInt32("ssh.kex_hybrid_blob_client_len", "Hybrid Key Exchange Blob Client Length"),
        KexHybridBlobServerLen = Protocol.UInt32("ssh.kex_hybrid_blob_server_len", "Hybrid Key Exchange Blob Server Length"),
        KexHybridBlobClient    = Protocol.Bytes ("ssh.kex_hybrid_blob_client",     "Hybrid Key Exchange Blob Client"),
        KexHybridBlobServer    = Protocol.Bytes ("ssh.kex_hybrid_blob_server",     "Hybrid Key Exchange Blob Server"),
        KexPqKemClient         = Protocol.Bytes ("ssh.kex.pq_kem_client",          "Client PQ KEM Public Key"),
        KexPqKemServer         = Protocol.Bytes ("ssh.kex.pq_kem_server",          "Server PQ KEM Response");

    static readonly Field HostKey = Protocol.Heading("KEX host key"), HostSignature = Protocol.Heading("KEX host signature");
}
