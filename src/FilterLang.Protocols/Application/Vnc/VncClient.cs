namespace FilterLang.Protocols;

/// <summary>What a client sends, RFC 6143 section 7.5.</summary>
static class VncClient
{
    const uint SetPixelFormat = 0, SetEncodings = 2, UpdateRequest = 3, KeyEvent = 4, PointerEvent = 5, CutText = 6;

    static readonly Protocol s_protocol = Vnc.Protocol;

    public static readonly Field
        ClientMessageType              = s_protocol.UInt8  ("vnc.client_message_type", "Client Message Type", names: VncNames.ClientMessageType),
        ClientBitsPerPixel             = s_protocol.UInt8  ("vnc.client_bits_per_pixel", "Bits per pixel"),
        ClientDepth                    = s_protocol.UInt8  ("vnc.client_depth", "Depth"),
        ClientBigEndianFlag            = s_protocol.Boolean("vnc.client_big_endian_flag", "Big endian flag"),
        ClientTrueColorFlag            = s_protocol.Boolean("vnc.client_true_color_flag", "True color flag"),
        ClientRedMax                   = s_protocol.UInt16 ("vnc.client_red_max", "Red maximum"),
        ClientGreenMax                 = s_protocol.UInt16 ("vnc.client_green_max", "Green maximum"),
        ClientBlueMax                  = s_protocol.UInt16 ("vnc.client_blue_max", "Blue maximum"),
        ClientRedShift                 = s_protocol.UInt8  ("vnc.client_red_shift", "Red shift"),
        ClientGreenShift               = s_protocol.UInt8  ("vnc.client_green_shift", "Green shift"),
        ClientBlueShift                = s_protocol.UInt8  ("vnc.client_blue_shift", "Blue shift"),
        KeyDown                        = s_protocol.Boolean("vnc.key_down", "Key down", names: ValueNames.YesNo),
        Key                            = s_protocol.UInt32 ("vnc.key", "Key", display: Hex, names: VncNames.Key),
        Button1Pos                     = s_protocol.Boolean("vnc.button_1_pos", "Mouse button #1 position", mask: 0x1, names: ValueNames.Pair("Pressed", "Not pressed")),
        Button2Pos                     = s_protocol.Boolean("vnc.button_2_pos", "Mouse button #2 position", mask: 0x2, names: ValueNames.Pair("Pressed", "Not pressed")),
        Button3Pos                     = s_protocol.Boolean("vnc.button_3_pos", "Mouse button #3 position", mask: 0x4, names: ValueNames.Pair("Pressed", "Not pressed")),
        Button4Pos                     = s_protocol.Boolean("vnc.button_4_pos", "Mouse button #4 position", mask: 0x8, names: ValueNames.Pair("Pressed", "Not pressed")),
        Button5Pos                     = s_protocol.Boolean("vnc.button_5_pos", "Mouse button #5 position", mask: 0x10, names: ValueNames.Pair("Pressed", "Not pressed")),
        Button6Pos                     = s_protocol.Boolean("vnc.button_6_pos", "Mouse button #6 position", mask: 0x20, names: ValueNames.Pair("Pressed", "Not pressed")),
        Button7Pos                     = s_protocol.Boolean("vnc.button_7_pos", "Mouse button #7 position", mask: 0x40, names: ValueNames.Pair("Pressed", "Not pressed")),
        Button8Pos                     = s_protocol.Boolean("vnc.button_8_pos", "Mouse button #8 position", mask: 0x80, names: ValueNames.Pair("Pressed", "Not pressed")),
        PointerXPos                    = s_protocol.UInt16 ("vnc.pointer_x_pos", "X position"),
        PointerYPos                    = s_protocol.UInt16 ("vnc.pointer_y_pos", "Y position"),
        ClientSetEncodingsNum          = s_protocol.UInt16 ("vnc.client_set_encodings_num", "Number of encodings"),
        ClientSetEncodingsEncodingType = s_protocol.Int32  ("vnc.client_set_encodings_encoding_type", "Encoding type", names: VncNames.ClientSetEncodingsEncodingType),
        UpdateReqIncremental           = s_protocol.Boolean("vnc.update_req_incremental", "Incremental update"),
        UpdateReqXPos                  = s_protocol.UInt16 ("vnc.update_req_x_pos", "X position"),
        UpdateReqYPos                  = s_protocol.UInt16 ("vnc.update_req_y_pos", "Y position"),
        UpdateReqWidth                 = s_protocol.UInt16 ("vnc.update_req_width", "Width"),
        UpdateReqHeight                = s_protocol.UInt16 ("vnc.update_req_height", "Height"),
        ClientCutTextLen               = s_protocol.UInt32 ("vnc.client_cut_text_len", "Length"),
        ClientCutTextLenExt            = s_protocol.Int32  ("vnc.client_cut_text_len_ext", "Length"),
        ClientCutText                  = s_protocol.Text   ("vnc.client_cut_text", "Text");

    static readonly Field[] s_buttons = [Button1Pos, Button2Pos, Button3Pos, Button4Pos, Button5Pos, Button6Pos, Button7Pos, Button8Pos];

    public static void Take(ref Layer vnc)
    {
        vnc.Open();
        uint type = (uint)vnc.Take(ClientMessageType);
        switch (type)
        {
            case SetPixelFormat: TakeFormat(ref vnc); break;
            case SetEncodings:
                vnc.Info($"Client set encodings");
                VncStartup.TakePadding(ref vnc, 1);
                for (int count = (int)vnc.Take(ClientSetEncodingsNum); count > 0 && vnc.More; count--) vnc.Take(ClientSetEncodingsEncodingType);
                break;
            case UpdateRequest:
                vnc.Info($"Client framebuffer update request");
                foreach (Field field in (ReadOnlySpan<Field>)[UpdateReqIncremental, UpdateReqXPos, UpdateReqYPos, UpdateReqWidth, UpdateReqHeight]) vnc.Take(field);
                break;
            case KeyEvent:
                vnc.Info($"Client key event");
                vnc.Take(KeyDown);
                VncStartup.TakePadding(ref vnc, 2);
                vnc.Take(Key);
                break;
            case PointerEvent:
                vnc.Info($"Client pointer event");
                vnc.TakeParts(s_buttons);
                vnc.Take(PointerXPos);
                vnc.Take(PointerYPos);
                break;
            case CutText:
                vnc.Info($"Client cut text");
                VncStartup.TakePadding(ref vnc, 3);
                int length = (int)Math.Min(vnc.Take(ClientCutTextLen), int.MaxValue);
                vnc.Take(ClientCutText, length);
                break;
            default:
                vnc.Info($"Unknown client message type ({type})");
                break;
        }
    }

    static void TakeFormat(ref Layer vnc)
    {
        vnc.Info($"Client set pixel format");
        VncStartup.TakePadding(ref vnc, 3);
        uint bits = (uint)vnc.Take(ClientBitsPerPixel);
        foreach (Field field in (ReadOnlySpan<Field>)[ClientDepth, ClientBigEndianFlag, ClientTrueColorFlag, ClientRedMax, ClientGreenMax, ClientBlueMax,
            ClientRedShift, ClientGreenShift, ClientBlueShift]) vnc.Take(field);
        VncStartup.TakePadding(ref vnc, 3);
        if (!vnc.Failed) vnc.Packet.Conversation.State<VncConversation>(s_protocol).OctetsPerPixel = Math.Max(1, (int)bits / 8);
    }
}
