namespace FilterLang.Protocols;

/// <summary>What a server sends, RFC 6143 sections 7.6 and 7.7: rectangles of the frame buffer, colours, a bell, text that was cut.</summary>
static class VncServer
{
    const uint Update = 0, ColorMap = 1, Bell = 2, CutText = 3;

    const int Raw = 0, CopyRectangle = 1, Cursor = -239, LastRectangle = -224, RectangleLength = 12;

    static readonly Protocol s_protocol = Vnc.Protocol;

    public static readonly Field
        ServerMessageType     = s_protocol.UInt8 ("vnc.server_message_type", "Server Message Type", names: VncNames.ServerMessageType),
        FbUpdateNumRects      = s_protocol.UInt16("vnc.fb_update_num_rects", "Number of rectangles"),
        FbUpdateXPos          = s_protocol.UInt16("vnc.fb_update_x_pos", "X position"),
        FbUpdateYPos          = s_protocol.UInt16("vnc.fb_update_y_pos", "Y position"),
        FbUpdateWidth         = s_protocol.UInt16("vnc.fb_update_width", "Width"),
        FbUpdateHeight        = s_protocol.UInt16("vnc.fb_update_height", "Height"),
        FbUpdateEncodingType  = s_protocol.Int32 ("vnc.fb_update_encoding_type", "Encoding type", names: VncNames.ClientSetEncodingsEncodingType),
        CursorEncodingPixels  = s_protocol.Bytes ("vnc.cursor_encoding_pixels", "Cursor encoding pixels"),
        CursorEncodingBitmask = s_protocol.Bytes ("vnc.cursor_encoding_bitmask", "Cursor encoding bitmask"),
        RawPixelData          = s_protocol.Bytes ("vnc.raw_pixel_data", "Pixel data"),
        CopyrectSrcXPos       = s_protocol.UInt16("vnc.copyrect_src_x_pos", "Source x position"),
        CopyrectSrcYPos       = s_protocol.UInt16("vnc.copyrect_src_y_pos", "Source y position"),
        ColormapFirstColor    = s_protocol.UInt16("vnc.colormap_first_color", "First color"),
        ColormapGroups        = s_protocol.UInt16("vnc.colormap_groups", "Number of color groups"),
        ColormapRed           = s_protocol.UInt16("vnc.colormap_red", "Red"),
        ColormapGreen         = s_protocol.UInt16("vnc.colormap_green", "Green"),
        ColormapBlue          = s_protocol.UInt16("vnc.colormap_blue", "Blue"),
        ServerCutTextLen      = s_protocol.UInt32("vnc.server_cut_text_len", "Length"),
        ServerCutText         = s_protocol.Text  ("vnc.server_cut_text", "Text");

    static readonly Field s_rectangle = s_protocol.Heading("Rectangle");

    public static void Take(ref Layer vnc, VncConversation talk)
    {
        vnc.Open();
        string? separator = null;
        while (vnc.Position < vnc.Captured && vnc.More)
        {
            int at = vnc.Position;
            uint type = vnc.U8(at);
            if (separator is not null) vnc.Info($"{separator}");
            separator = "; ";
            vnc.Take(ServerMessageType);
            switch (type)
            {
                case Update:
                    vnc.Info($"Server framebuffer update");
                    if (!TakeUpdate(ref vnc, talk)) return;
                    break;
                case ColorMap:
                    vnc.Info($"Server set colormap entries");
                    TakeColors(ref vnc);
                    break;
                case Bell: vnc.Info($"Server ring bell on client"); break;
                case CutText:
                    vnc.Info($"Server cut text");
                    VncStartup.TakePadding(ref vnc, 3);
                    int length = (int)Math.Min(vnc.Take(ServerCutTextLen), int.MaxValue);
                    vnc.Take(ServerCutText, length);
                    break;
                default:
                    vnc.Info($"Unknown server message type");
                    return;
            }
        }
    }

    // False where the rest of the data is not understood.
    static bool TakeUpdate(ref Layer vnc, VncConversation talk)
    {
        VncStartup.TakePadding(ref vnc, 1);
        for (int count = (int)vnc.Take(FbUpdateNumRects); count > 0 && vnc.Remaining >= RectangleLength && vnc.More; count--)
        {
            GroupScope group = vnc.Begin(s_rectangle);
            vnc.Take(FbUpdateXPos);
            vnc.Take(FbUpdateYPos);
            long width = (long)vnc.Take(FbUpdateWidth), height = (long)vnc.Take(FbUpdateHeight);
            int encoding = (int)vnc.Take(FbUpdateEncodingType);
            long pixels = width * height * talk.OctetsPerPixel;
            switch (encoding)
            {
                case LastRectangle: return true;
                case CopyRectangle:
                    vnc.Take(CopyrectSrcXPos);
                    vnc.Take(CopyrectSrcYPos);
                    break;
                case Raw:
                    if (pixels > vnc.Remaining) return false;
                    if (pixels > 0) vnc.Take(RawPixelData, (int)pixels);
                    break;
                case Cursor:
                    long mask = (width + 7) / 8 * height;
                    if (pixels + mask > vnc.Remaining) return false;
                    if (pixels > 0) vnc.Take(CursorEncodingPixels, (int)pixels);
                    if (mask > 0) vnc.Take(CursorEncodingBitmask, (int)mask);
                    break;
            }
            vnc.End(group);
        }
        return true;
    }

    // Section 7.6.2.
    static void TakeColors(ref Layer vnc)
    {
        VncStartup.TakePadding(ref vnc, 1);
        vnc.Take(ColormapFirstColor);
        for (int colors = (int)vnc.Take(ColormapGroups); colors > 0 && vnc.More; colors--)
        {
            vnc.Take(ColormapRed);
            vnc.Take(ColormapGreen);
            vnc.Take(ColormapBlue);
        }
    }
}
