using Xunit;

namespace FilterLang.TestSupport;

/// <summary>A test over the collection of captures; skipped, visibly, where that is absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
sealed class CaptureFactAttribute : FactAttribute
{
    public CaptureFactAttribute()
    {
        if (CaptureFolder.Path is null) Skip = "there is no folder shared/captures beside the repository";
    }
}
