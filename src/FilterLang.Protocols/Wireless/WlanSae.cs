namespace FilterLang.Protocols;

/// <summary>Simultaneous authentication of equals, IEEE 802.11-2020 section 12.4.7: commit and confirm messages behind an authentication frame's header.</summary>
static class WlanSae
{
    const uint Commit = 1, Successful = 0, TokenRequired = 76, GroupRejected = 77, HashToElement = 126;

    static readonly Field
        s_message = Wlan.Protocol.UInt16("wlan.fixed.sae_message_type",     "SAE Message Type", little: true, names: new ValueNames(() => [(1, "Commit"), (2, "Confirm")])),
        s_group   = Wlan.Protocol.UInt16("wlan.fixed.finite_cyclic_group",  "Group Id", little: true, names: new ValueNames(() =>
            [(1, "default 768-bit MODP group"), (2, "alternate 1024-bit MODP group"), (3, "EC2N group on GP[2^155]"), (4, "EC2N group on GP[2^185]"),
             (5, "1536-bit MODP group"), (14, "2048-bit MODP group"), (15, "3072-bit MODP group"), (16, "4096-bit MODP group"), (17, "6144-bit MODP group"),
             (18, "8192-bit MODP group"), (19, "256-bit random ECP group"), (20, "384-bit random ECP group"), (21, "521-bit random ECP group"),
             (22, "1024-bit MODP Group with 160-bit Prime Order Subgroup"), (23, "2048-bit MODP Group with 224-bit Prime Order Subgroup"),
             (24, "2048-bit MODP Group with 256-bit Prime Order Subgroup"), (25, "192-bit Random ECP Group"), (26, "224-bit Random ECP Group"),
             (27, "224-bit Brainpool ECP group"), (28, "256-bit Brainpool ECP group"), (29, "384-bit Brainpool ECP group"), (30, "512-bit Brainpool ECP group")])),
        s_token   = Wlan.Protocol.Bytes ("wlan.fixed.anti_clogging_token",  "Anti-Clogging Token"),
        s_scalar  = Wlan.Protocol.Bytes ("wlan.fixed.scalar",               "Scalar"),
        s_element = Wlan.Protocol.Bytes ("wlan.fixed.finite_field_element", "Finite Field Element"),
        s_count   = Wlan.Protocol.UInt16("wlan.fixed.send_confirm",         "Send-Confirm", little: true),
        s_confirm = Wlan.Protocol.Bytes ("wlan.fixed.confirm",              "Confirm");

    /// <summary>Records a message; <paramref name="sequence"/> tells which one it is.</summary>
    public static void Take(ref Layer mgt, uint sequence, uint status)
    {
        mgt.Place(s_message, 2);
        if (sequence != Commit)
        {
            if (status != Successful) return;
            mgt.Take(s_count);
            if (mgt.Remaining > 0) mgt.Take(s_confirm, mgt.Remaining);
            return;
        }
        if (status is not (Successful or TokenRequired or GroupRejected or HashToElement)) return;
        uint group = (uint)mgt.Take(s_group);
        if (status == TokenRequired && mgt.Remaining > 0) mgt.Take(s_token, mgt.Remaining);
        if (status is Successful or HashToElement) TakeCommit(ref mgt, group, status);
    }

    static void TakeCommit(ref Layer mgt, uint group, uint status)
    {
        (int scalar, int element) = Lengths(group);
        if (scalar == 0)
        {
            mgt.Fail();
            return;
        }
        int token = mgt.Remaining - scalar - element;
        if (token > 0 && status == Successful) mgt.Take(s_token, token);
        mgt.Take(s_scalar, scalar);
        mgt.Take(s_element, element);
    }

    // Octets of the order and of an element of a group, two coordinates for curves.
    static (int Scalar, int Element) Lengths(uint group) => group switch
    {
        15 => (384, 384), 16 => (512, 512), 17 => (768, 768), 18 => (1024, 1024), 19 or 28 => (32, 64), 20 or 29 => (48, 96), 21 => (66, 132), 22 => (20, 128),
        23 => (28, 256), 24 => (32, 256), 25 => (24, 48), 26 or 27 => (28, 56), 30 => (64, 128), _ => (0, 0),
    };
}
