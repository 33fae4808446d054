using System.Linq.Expressions;
using System.Reflection;
using FilterLang.Fields;

namespace FilterLang.Filters.Emission;

/// <summary>Members of a packet in emitted code.</summary>
static class PacketMembers
{
    static readonly FieldInfo
        s_spine     = typeof(PacketContext).GetField(nameof(PacketContext.Spine))!,
        s_link      = typeof(PacketContext).GetField(nameof(PacketContext.LinkAt))!,
        s_vlan      = typeof(PacketContext).GetField(nameof(PacketContext.VlanAt))!,
        s_network   = typeof(PacketContext).GetField(nameof(PacketContext.NetworkAt))!,
        s_transport = typeof(PacketContext).GetField(nameof(PacketContext.TransportAt))!,
        s_number    = typeof(PacketContext).GetField(nameof(PacketContext.Number))!,
        s_wire      = typeof(PacketContext).GetField(nameof(PacketContext.WireLength))!,
        s_captured  = typeof(PacketContext).GetField(nameof(PacketContext.CapturedLength))!,
        s_payload   = typeof(PacketContext).GetField(nameof(PacketContext.PayloadLength))!,
        s_time      = typeof(PacketContext).GetField(nameof(PacketContext.Time))!;

    public static Expression Spine(ParameterExpression packet) => Expression.Field(packet, s_spine);

    /// <summary>Where a header begins.</summary>
    public static Expression Beginning(ParameterExpression packet, Spine header) => Expression.Field(packet, header switch
    {
        Fields.Spine.Ethernet => s_link,
        Fields.Spine.Vlan => s_vlan,
        Fields.Spine.Tcp or Fields.Spine.Udp => s_transport,
        _ => s_network,
    });

    /// <summary>What is known of a packet without its octets.</summary>
    public static Expression Context(ParameterExpression packet, ContextValue value) => Expression.Field(packet, value switch
    {
        ContextValue.Number => s_number,
        ContextValue.WireLength => s_wire,
        ContextValue.CapturedLength => s_captured,
        ContextValue.PayloadLength => s_payload,
        ContextValue.Time => s_time,
        _ => throw new ArgumentOutOfRangeException(nameof(value)),
    });
}
