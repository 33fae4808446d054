namespace FilterLang.Protocols;

/// <summary>The rows of the Secure Shell protocol.</summary>
public static partial class Ssh
{
    public static readonly Protocol Protocol = Protocol.Of("ssh", "SSH Protocol", Dissect, "SSH");

    public static readonly Field
        Version = Protocol.Text("ssh.protocol",                                       "Protocol"),
        PacketLength                              = Protocol.UInt32 ("ssh.packet_length",                                  "Packet Length"),
        PacketLengthEncrypted                     = Protocol.Bytes  ("ssh.packet_length_encrypted",                        "Packet Length (encrypted)"),
        PaddingLength                             = Protocol.UInt8  ("ssh.padding_length",                                 "Padding Length"),
        Payload                                   = Protocol.Bytes  ("ssh.payload",                                        "Payload"),
        EncryptedPacket                           = Protocol.Bytes  ("ssh.encrypted_packet",                               "Encrypted Packet"),
        PaddingString                             = Protocol.Bytes  ("ssh.padding_string",                                 "Padding String"),
        SeqNum                                    = Protocol.Row    ("ssh.seq_num",                                        "Sequence number", FieldType.UInt32, display: Dec, generated: true),
        Mac                                       = Protocol.Bytes  ("ssh.mac",                                            "MAC"),
        Direction                                 = Protocol.Row    ("ssh.direction",                                      "Direction", FieldType.Boolean, names: ValueNames.Pair("Server to Client", "Client to Server"), generated: true),
        MessageCode                               = Protocol.UInt8  ("ssh.message_code",                                   "Message Code", names: SshNames.Message),
        Cookie                                    = Protocol.Bytes  ("ssh.cookie",                                         "Cookie"),
        KexAlgorithmsLength                       = Protocol.UInt32 ("ssh.kex_algorithms_length",                          "kex_algorithms length"),
        KexAlgorithms                             = Protocol.Text   ("ssh.kex_algorithms",                                 "kex_algorithms string"),
        ServerHostKeyAlgorithmsLength             = Protocol.UInt32 ("ssh.server_host_key_algorithms_length",              "server_host_key_algorithms length"),
        ServerHostKeyAlgorithms                   = Protocol.Text   ("ssh.server_host_key_algorithms",                     "server_host_key_algorithms string"),
        EncryptionAlgorithmsClientToServerLength  = Protocol.UInt32 ("ssh.encryption_algorithms_client_to_server_length",  "encryption_algorithms_client_to_server length"),
        EncryptionAlgorithmsClientToServer        = Protocol.Text   ("ssh.encryption_algorithms_client_to_server",         "encryption_algorithms_client_to_server string"),
        EncryptionAlgorithmsServerToClientLength  = Protocol.UInt32 ("ssh.encryption_algorithms_server_to_client_length",  "encryption_algorithms_server_to_client length"),
        EncryptionAlgorithmsServerToClient        = Protocol.Text   ("ssh.encryption_algorithms_server_to_client",         "encryption_algorithms_server_to_client string"),
        MacAlgorithmsClientToServerLength         = Protocol.UInt32 ("ssh.mac_algorithms_client_to_server_length",         "mac_algorithms_client_to_server length"),
        MacAlgorithmsClientToServer               = Protocol.Text   ("ssh.mac_algorithms_client_to_server",                "mac_algorithms_client_to_server string"),
        MacAlgorithmsServerToClientLength         = Protocol.UInt32 ("ssh.mac_algorithms_server_to_client_length",         "mac_algorithms_server_to_client length"),
        MacAlgorithmsServerToClient               = Protocol.Text   ("ssh.mac_algorithms_server_to_client",                "mac_algorithms_server_to_client string"),
        CompressionAlgorithmsClientToServerLength = Protocol.UInt32 ("ssh.compression_algorithms_client_to_server_length", "compression_algorithms_client_to_server length"),
        CompressionAlgorithmsClientToServer       = Protocol.Text   ("ssh.compression_algorithms_client_to_server",        "compression_algorithms_client_to_server string"),
        CompressionAlgorithmsServerToClientLength = Protocol.UInt32 ("ssh.compression_algorithms_server_to_client_length", "compression_algorithms_server_to_client length"),
        CompressionAlgorithmsServerToClient       = Protocol.Text   ("ssh.compression_algorithms_server_to_client",        "compression_algorithms_server_to_client string"),
        LanguagesClientToServerLength             = Protocol.UInt32 ("ssh.languages_client_to_server_length",              "languages_client_to_server length"),
        LanguagesClientToServer                   = Protocol.Text   ("ssh.languages_client_to_server",                     "languages_client_to_server string"),
        LanguagesServerToClientLength             = Protocol.UInt32 ("ssh.languages_server_to_client_length",              "languages_server_to_client length"),
        LanguagesServerToClient                   = Protocol.Text   ("ssh.languages_server_to_client",                     "languages_server_to_client string"),
        FirstKexPacketFollows                     = Protocol.UInt8  ("ssh.first_kex_packet_follows",                       "First KEX Packet Follows"),
        KexReserved                               = Protocol.Bytes  ("ssh.kex.reserved",                                   "Reserved"),
        KexHasshAlgorithms                        = Protocol.Row    ("ssh.kex.hassh_algorithms", "hasshAlgorithms", FieldType.String, generated: true),
        KexHassh                                  = Protocol.Row    ("ssh.kex.hassh", "hassh", FieldType.String, generated: true),
        KexHasshserverAlgorithms                  = Protocol.Row    ("ssh.kex.hasshserver_algorithms", "hasshServerAlgorithms", FieldType.String, generated: true),
        KexHasshserver                            = Protocol.Row    ("ssh.kex.hasshserver", "hasshServer", FieldType.String, generated: true);

    public static readonly ExpertField
        PacketLengthError = Protocol.Expert("ssh.packet_length.error", Severity.Error, ExpertGroup.Protocol, "Invalid packet length"),
        HybridMessage     = Protocol.Expert("ssh.kex_hybrid_msg_code", Severity.Note, ExpertGroup.Security, "Hybrid KEX encountered");

    /// <summary>One packet in a tree.</summary>
    static readonly Field Version2 = Protocol.Heading("SSH Version 2"), KeyExchange = Protocol.Heading("Key Exchange"), Algorithms = Protocol.Heading("Algorithms");
}
