namespace FilterLang.Protocols;

/// <summary>Operating classes that hold all over the world, IEEE 802.11-2020 table E-4.</summary>
static class WlanOperatingClasses
{
    public static readonly ValueNames Names = new(() =>
    [
        (0, "Unknown"), (1, 65, "Reserved"), (66, "0.863 GHz, 1 MHz Spacing"), (67, "0.863 GHz, 2 MHz Spacing"), (68, "0.902 GHz, 1 MHz Spacing"),
        (69, "0.902 GHz, 2 MHz Spacing"), (70, "0.902 GHz, 4 MHz Spacing"), (71, "0.902 GHz, 8 MHz Spacing"), (72, "0.902 GHz, 16 MHz Spacing"),
        (73, "0.9165 GHz, 1 MHz Spacing"), (74, "0.9175 GHz, 1 MHz Spacing"), (75, "0.9175 GHz, 2 MHz Spacing"), (76, "0.9175 GHz, 4 Spacing"),
        (77, "0.9014 GHz, 1 MHz Spacing"), (78, 80, "Reserved"), (81, "2.407 GHz, Channels 1-13, 25 MHz Spacing"),
        (82, "2.414 GHz, Channel 14, 25 MHz Spacing"), (83, "2.407 GHz, Channels 1-9, 40 MHz Spacing"), (84, "2.407 GHz, Channels 5-13, 40 MHz Spacing"),
        (85, 93, "Reserved"), (94, "3.0 GHz, Channels 133 and 137, 20 MHz Spacing"), (95, "3.0 GHz, Channels 132, 134, 136, and 138, 10 MHz Spacing"),
        (96, "3.0025 GHz, Channels 131-138, 5 MHz Spacing"), (97, 100, "Reserved"), (101, "4.85 GHz, Channels 21 and 25, 20 MHz Spacing"),
        (102, "4.89 GHz, Channels 11, 13, 15, 17, and 19, 10 MHz Spacing"), (103, "4.9375 GHz, Channels 1-10, 5 MHz Spacing"),
        (104, "4.0 GHz, Channels 184 and 192, 40 MHz Spacing"), (105, "4.0 GHz, Channels 188 and 196, 40 MHz Spacing"),
        (106, "4.0 GHz, Channels 191 and 195, 20 MHz Spacing"), (107, "4.0 GHz, Channels 189, 191, 193, 195, and 197, 10 MHz Spacing"),
        (108, "4.0025 GHz, Channels 188-197, 5 MHz Spacing"), (109, "4.0 GHz, Channels 184, 188, 192, and 196, 20 MHz Spacing"),
        (110, "4.0 GHz, Channels 183-189, 10 MHz Spacing"), (111, "4.0025 GHz, Channels 182-189, 5 MHz Spacing"), (112, 114, "Reserved"),
        (115, "5.0 GHz, Channels 36, 40, 44, and 48, 20 MHz Spacing"), (116, "5.0 GHz, Channels 36 and 44, 40 MHz Spacing"),
        (117, "5.0 GHz, Channels 40 and 48, 40 MHz Spacing"), (118, "5.0 GHz, Channels 52, 56, 60, and 64, 20 MHz Spacing"),
        (119, "5.0 GHz, Channels 52 and 60, 40 MHz Spacing"), (120, "5.0 GHz, Channels 56 and 64, 40 MHz Spacing"),
        (121, "5.0 GHz, Channels 100, 104, 108, 112, 116, 120, 124, 128, 132, 136, and 140, 20 MHz Spacing"),
        (122, "5.0 GHz, Channels 100, 108, 116, 124, and 132, 40 MHz Spacing"), (123, "5.0 GHz, Channels 104, 112, 120, 128, and 136, 40 MHz Spacing"),
        (124, "5.0 GHz, Channels 149, 153, 157, and 161, 20 MHz Spacing"), (125, "5.0 GHz, Channels 149, 153, 157, 161, 165, and 169, 20 MHz Spacing"),
        (126, "5.0 GHz, Channels 149 and 157, 40 MHz Spacing"), (127, "5.0 GHz, Channels 153 and 161, 40 MHz Spacing"),
        (128, "5.0 GHz, Channel center frequency index 42, 58, 106, 122, 138 and 155, 80 MHz Spacing"),
        (129, "5.0 GHz, Channel center frequency index 50 and 114, 160 MHz Spacing"),
        (130, "5.0 GHz, Channel center frequency index 42, 58, 106, 122, 138 and 155, 80 MHz Spacing, 80+"),
        (131, "5.950 GHz, Channels 1, 5, 9, 13, 17, 21, 25, 29, 33, 37, 41, 45, 49, 53, 57, 61, 65, 69, 73, 77, 81, 85, 89, 93, 97, 101, 105, 109, 113, 117, 121, 125, 129, 133, 137, 141, 145, 149, 153, 157, 161, 165, 169, 173, 177, 181, 185, 189, 193, 197, 201, 205, 209, 213, 217, 221, 225, 229, and 233, 20 MHz Spacing"),
        (132, "5.950 GHz, Channel center frequency index 3, 11, 19, 27, 35, 43, 51, 59, 67, 75, 83, 91, 99, 107, 115, 123, 131, 139, 147, 155, 163, 171, 179, 187, 195, 203, 211, 219, and 227, 40 MHz Spacing"),
        (133, "5.950 GHz, Channel center frequency index 7, 23, 39, 55, 71, 87, 103, 119, 135, 151, 167, 183, 199, and 215, 80 MHz Spacing"),
        (134, "5.950 GHz, Channel center frequency index 15, 47, 79, 111, 143, 175, and 207, 160 MHz Spacing"),
        (135, "5.950 GHz, Channel center frequency index 7, 23, 39, 55, 71, 87, 103, 119, 135, 151, 167, 183, 199, and 215, 80 MHz Spacing, 80+"),
        (136, "5.925 GHz, Channel center frequency index 2, 20 MHz Spacing"),
        (137, "5.925 GHz, Channel center frequency index 31, 63, 95, 127, 159, and 191, 320 MHz Spacing"), (138, 179, "Reserved"),
        (180, "56.16 GHz, Channels 1, 2, 3, 4, 5, and 6, 2160 MHz Spacing"), (181, "56.16 GHz, Channels 2 and 3, 2160 MHz Spacing"),
        (182, "56.70 GHz, Channels 35, 36, 37, and 38, 1080 MHz Spacing"), (183, "42.66 GHz, Channels 1, 2, 3, 4, 5, 6, 7, and 8, 540 MHz Spacing"),
        (184, "47.52 GHz, Channels 9 and 10, 540 MHz Spacing"), (185, "42.93 GHz, Channels 11, 12, 13, and 14, 1080 MHz Spacing"),
        (186, "47.79 GHz, Channel 15, 1080 MHz Spacing"), (187, 191, "Reserved"), (192, 254, "Vendor-Specific"), (255, "Reserved"),
    ]);
}
