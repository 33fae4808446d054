using System.Linq.Expressions;
using FilterLang.Fields;
using FilterLang.Filters.Bound;

namespace FilterLang.Filters.Emission;

sealed class SpineEmitter
{
    public static PacketPredicate? TryCompile(BoundTest test) => null;
}
