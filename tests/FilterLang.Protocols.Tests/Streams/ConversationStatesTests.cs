using FilterLang.Protocols.Streams;
using Xunit;

namespace FilterLang.Protocols.Tests.Streams;

public unsafe class ConversationStatesTests
{
    sealed class Note : IReusableState
    {
        public int Value { get; set; }

        public void Reset() => Value = 0;
    }

    [Fact]
    public void An_owner_may_be_younger_than_the_session()
    {
        using var states = new ConversationStates();
        var young = new Protocol("young", "Made while a session runs", static (ref Layer _) => { });
        ConversationSlot slot = default;
        Assert.Null(states.Spare<Note>(young.Index));
        states.Add(&slot, young.Index, new Note { Value = 7 });
        Assert.Equal(7, Assert.IsType<Note>(states.Find(&slot, young.Index)).Value);
        states.Clear(&slot);
        Assert.Null(states.Find(&slot, young.Index));
        Assert.Equal(0, states.Spare<Note>(young.Index)!.Value);
    }
}
