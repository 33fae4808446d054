using System.Linq.Expressions;
using FilterLang.Fields;

namespace FilterLang.Filters.Emission;

/// <summary>A test over headers: the headers that must be present, and what must hold then (nothing more if null).</summary>
readonly record struct SpineTerm(Spine Requires, Expression? Body);
