using FilterLang.Protocols.Streams;

namespace FilterLang.Protocols;

/// <summary>A question: what it asks for, and when.</summary>
struct ModbusRequest
{
    public uint Key;
    public long Frame, Time;
    public ushort Reference, Count;
}

/// <summary>What is remembered of a Modbus connection: the last <see cref="Limit"/> requests.</summary>
sealed class ModbusConversation : IReusableState
{
    /// <summary>Requests among which a response finds its own.</summary>
    public const int Limit = 128;

    readonly ModbusRequest[] _requests = new ModbusRequest[Limit];
    int _count;

    /// <summary>Transaction and unit of the message at hand, and whether it is a request.</summary>
    public uint Transaction { get; private set; }

    public uint Unit { get; private set; }

    public bool IsRequest { get; private set; }

    public void Set(uint transaction, uint unit, bool isRequest) => (Transaction, Unit, IsRequest) = (transaction, unit, isRequest);

    public void Ask(uint function, long frame, long time, ushort reference, ushort count) =>
        _requests[_count++ % Limit] = new ModbusRequest
        {
            Key = Key(function), Frame = frame, Time = time, Reference = reference, Count = count,
        };

    /// <summary>The last request of an earlier frame with the same transaction, unit and function.</summary>
    public bool Find(uint function, long frame, out ModbusRequest request)
    {
        uint key = Key(function);
        for (int i = _count - 1; i >= 0 && i >= _count - Limit; i--)
        {
            request = _requests[i % Limit];
            if (request.Key == key && request.Frame < frame) return true;
        }
        request = default;
        return false;
    }

    uint Key(uint function) => Transaction << 16 | Unit << 8 | function;

    public void Reset() => _count = 0;
}
